/// What a template sees behind a name.
///
/// Text is either safe, because it is a checked identifier or the blueprint author's own words, or tainted, because it
/// came from a person or a document and may hold anything. Tainted text reaches an output only through a sink.
package enum TemplateValue: Sendable, Equatable {
    case none
    case boolean(Bool)
    case integer(Int)
    case text(String)
    case tainted(String)
    case list([TemplateValue])
    case mapping(TemplateMapping)
}

/// Named values in a declared order.
package struct TemplateMapping: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    package private(set) var keys: [String]
    package private(set) var values: [TemplateValue]

    package init(dictionaryLiteral elements: (String, TemplateValue)...) {
        keys = []
        values = []
        for (key, value) in elements { self[key] = value }
    }

    package subscript(key: String) -> TemplateValue? {
        get { keys.firstIndex(of: key).map { values[$0] } }
        set {
            switch (keys.firstIndex(of: key), newValue) {
            case (let index?, let value?): values[index] = value
            case (let index?, nil):
                keys.remove(at: index)
                values.remove(at: index)
            case (nil, let value?):
                keys.append(key)
                values.append(value)
            case (nil, nil): break
            }
        }
    }
}
