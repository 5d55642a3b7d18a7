/// Named values in a declared order; no name stands twice.
///
/// One array holds all, so that copying a mapping counts one reference.
package struct TemplateMapping: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    struct Entry: Sendable {
        let key: TemplateKey
        var value: TemplateValue
        /// In a large mapping the entry at place `i` of this table is the `i`th in the order of the keys.
        var sorted: Int32 = 0
    }

    private(set) var entries: [Entry] = []

    /// Up to here a linear search is the faster way.
    private static let largestLinear = 16

    package init() {}

    /// The last of several values for one name wins.
    package init(_ members: [(String, TemplateValue)]) {
        entries.reserveCapacity(members.count)
        for (name, value) in members { self[name] = value }
    }

    package init(dictionaryLiteral elements: (String, TemplateValue)...) {
        self.init(elements)
    }

    package static func == (a: Self, b: Self) -> Bool {
        a.entries.elementsEqual(b.entries) { $0.key == $1.key && $0.value == $1.value }
    }

    /// The same names with other values: what many mappings of one kind are made from.
    package func filled(_ value: (Int) -> TemplateValue) -> TemplateMapping {
        var mapping = self
        for index in entries.indices { mapping.entries[index].value = value(index) }
        return mapping
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
            case (let position?, nil):
                entries.remove(at: position)
                sortAll()
            case (nil, let value?): append(Entry(key: key, value: value))
            case (nil, nil): break
            }
        }
    }

    subscript(key: TemplateKey) -> TemplateValue? {
        position(of: key).map { entries[$0].value }
    }

    private func position(of key: TemplateKey) -> Int? {
        guard entries.count <= Self.largestLinear else {
            let place = sortedPlace(of: key)
            guard place < entries.count else { return nil }
            let position = Int(entries[place].sorted)
            return entries[position].key == key ? position : nil
        }
        var position = 0
        while position < entries.count {
            if entries[position].key == key { return position }
            position += 1
        }
        return nil
    }

    /// Where the key stands, or would stand, in the order of the keys.
    private func sortedPlace(of key: TemplateKey) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[Int(entries[middle].sorted)].key < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func append(_ entry: Entry) {
        guard entries.count > Self.largestLinear else {
            entries.append(entry)
            return sortAll()
        }
        let place = sortedPlace(of: entry.key)
        entries.append(entry)
        var index = entries.count - 1
        while index > place {
            entries[index].sorted = entries[index - 1].sorted
            index -= 1
        }
        entries[place].sorted = Int32(entries.count - 1)
    }

    private mutating func sortAll() {
        guard entries.count > Self.largestLinear else { return }
        let order = entries.indices.sorted { entries[$0].key < entries[$1].key }
        for (place, position) in order.enumerated() { entries[place].sorted = Int32(position) }
    }
}
