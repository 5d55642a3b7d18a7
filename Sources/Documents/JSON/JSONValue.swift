/// A JSON value to write. Members keep their order.
package enum JSONValue: Sendable {
    case string(String)
    case integer(Int)
    /// A number as it was written, so that no digit is lost; must be valid by RFC 8259.
    case number(String)
    case boolean(Bool)
    case null
    case array([JSONValue])
    case object([(String, JSONValue)])
}

extension JSONValue {
    /// The text, or null if there is none.
    package static func string(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    package static func integer(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }

    package static func strings(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map { .string($0) }) }
}

extension JSONValue: Equatable {
    package static func == (a: JSONValue, b: JSONValue) -> Bool {
        switch (a, b) {
        case (.string(let a), .string(let b)): a == b
        case (.integer(let a), .integer(let b)): a == b
        case (.number(let a), .number(let b)): a == b
        case (.boolean(let a), .boolean(let b)): a == b
        case (.null, .null): true
        case (.array(let a), .array(let b)): a == b
        case (.object(let a), .object(let b)): a.elementsEqual(b) { $0.0 == $1.0 && $0.1 == $1.1 }
        default: false
        }
    }
}

extension JSONValue: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    package init(stringLiteral value: String) { self = .string(value) }

    package init(integerLiteral value: Int) { self = .integer(value) }

    package init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension JSONValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    package init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(elements) }
}
