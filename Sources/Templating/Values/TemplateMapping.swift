/// Named values in a declared order; no name stands twice.
package struct TemplateMapping: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    struct Entry: Sendable, Equatable {
        let key: TemplateKey
        var value: TemplateValue
    }

    private(set) var entries: [Entry] = []
    /// Where each name stands; empty while the mapping is so small that a linear search is the faster way.
    private var index: [TemplateKey: Int] = [:]

    private static let largestLinear = 16

    package init() {}

    /// The last of several values for one name wins.
    package init(_ members: some Sequence<(String, TemplateValue)>) {
        for (key, value) in members { self[key] = value }
    }

    package init(dictionaryLiteral elements: (String, TemplateValue)...) {
        self.init(elements)
    }

    package var keys: [String] { entries.map(\.key.name) }
    package var values: [TemplateValue] { entries.map(\.value) }
    package var count: Int { entries.count }
    package var isEmpty: Bool { entries.isEmpty }

    package subscript(key: String) -> TemplateValue? {
        get { self[TemplateKey(key)] }
        set {
            let key = TemplateKey(key)
            switch (position(of: key), newValue) {
            case (let position?, let value?): entries[position].value = value
            case (let position?, nil): remove(at: position)
            case (nil, let value?): append(Entry(key: key, value: value))
            case (nil, nil): break
            }
        }
    }

    subscript(key: TemplateKey) -> TemplateValue? {
        position(of: key).map { entries[$0].value }
    }

    func position(of key: TemplateKey) -> Int? {
        if !index.isEmpty { return index[key] }
        var position = 0
        while position < entries.count {
            if entries[position].key == key { return position }
            position += 1
        }
        return nil
    }

    private mutating func append(_ entry: Entry) {
        entries.append(entry)
        if entries.count > Self.largestLinear + 1 {
            index[entry.key] = entries.count - 1
        } else if entries.count > Self.largestLinear {
            reindex()
        }
    }

    private mutating func remove(at position: Int) {
        entries.remove(at: position)
        index = [:]
        if entries.count > Self.largestLinear { reindex() }
    }

    private mutating func reindex() {
        for (position, entry) in entries.enumerated() { index[entry.key] = position }
    }
}
