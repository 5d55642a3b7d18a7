/// Named values in a declared order, without duplicate names.
///
/// The values are either stored in one array, so that copying a mapping counts one reference, or read on demand, like
/// those of a `View`.
package struct TemplateMapping: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    struct Entry: Sendable {
        let key: TemplateKey
        var value: TemplateValue
        /// In a large mapping, entry `i` holds the `i`th key in the order of keys.
        var sorted = Place()
    }

    /// The position of a key among the entries, with its hash: a search compares hashes alone unless two are the same.
    struct Place: Sendable {
        var position = 0
        var fingerprint: UInt64 = 0
    }

    private enum Storage: Sendable {
        case entries([Entry])
        case members(TemplateMembers)
    }

    private var storage = Storage.entries([])

    /// Up to this size, a linear search is faster.
    private static let largestLinear = 16

    package init() {}

    /// The last of several values with one name wins.
    package init(_ members: [(String, TemplateValue)]) {
        for (name, value) in members { self[name] = value }
    }

    package init(dictionaryLiteral elements: (String, TemplateValue)...) {
        self.init(elements)
    }

    /// - Parameter read: returns the value at an index; called for each access to a text or a number.
    package init(_ names: TemplateNames, _ read: @escaping @Sendable (Int) -> TemplateValue) {
        storage = .members(TemplateMembers(names, read))
    }

    package static func == (a: Self, b: Self) -> Bool {
        a.entries.elementsEqual(b.entries) { $0.key == $1.key && $0.value == $1.value }
    }

    /// All of them, read now.
    private(set) var entries: [Entry] {
        get {
            switch storage {
            case .entries(let entries): entries
            case .members(let members):
                members.names.keys.enumerated().map { Entry(key: $1, value: members.value(at: $0)) }
            }
        }
        set { storage = .entries(newValue) }
    }

    package var keys: [String] {
        switch storage {
        case .entries(let entries): entries.map(\.key.name)
        case .members(let members): members.names.keys.map(\.name)
        }
    }

    package var values: [TemplateValue] { entries.map(\.value) }

    package var count: Int {
        switch storage {
        case .entries(let entries): entries.count
        case .members(let members): members.names.keys.count
        }
    }

    package var isEmpty: Bool { count == 0 }

    package subscript(key: String) -> TemplateValue? {
        get { self[TemplateKey(key)] }
        set { set(newValue, for: TemplateKey(key)) }
    }

    subscript(key: TemplateKey) -> TemplateValue? {
        switch storage {
        case .entries(let entries): Self.position(of: key, in: entries).map { entries[$0].value }
        case .members(let members): members.names.position(of: key).map(members.value)
        }
    }

    private mutating func set(_ value: TemplateValue?, for key: TemplateKey) {
        var entries = entries
        storage = .entries([])
        defer { storage = .entries(entries) }
        switch (Self.position(of: key, in: entries), value) {
        case (let position?, let value?): entries[position].value = value
        case (let position?, nil):
            entries.remove(at: position)
            Self.sortAll(&entries)
        case (nil, let value?): Self.append(Entry(key: key, value: value), to: &entries)
        case (nil, nil): break
        }
    }

    private static func position(of key: TemplateKey, in entries: [Entry]) -> Int? {
        guard entries.count <= largestLinear else {
            let place = sortedPlace(of: key, in: entries)
            guard place < entries.count else { return nil }
            let position = entries[place].sorted.position
            return entries[position].key == key ? position : nil
        }
        var position = 0
        while position < entries.count {
            if entries[position].key == key { return position }
            position += 1
        }
        return nil
    }

    /// The index of the key in the order of keys, or its insertion point.
    private static func sortedPlace(of key: TemplateKey, in entries: [Entry]) -> Int {
        entries.withUnsafeBufferPointer { entries in
            var (low, high) = (0, entries.count)
            while low < high {
                let middle = (low &+ high) &>> 1
                let place = entries[middle].sorted
                let isBefore =
                    place.fingerprint != key.fingerprint
                    ? place.fingerprint < key.fingerprint : entries[place.position].key < key
                if isBefore { low = middle &+ 1 } else { high = middle }
            }
            return low
        }
    }

    private static func append(_ entry: Entry, to entries: inout [Entry]) {
        guard entries.count > largestLinear else {
            entries.append(entry)
            return sortAll(&entries)
        }
        let place = sortedPlace(of: entry.key, in: entries)
        entries.append(entry)
        var index = entries.count - 1
        while index > place {
            entries[index].sorted = entries[index - 1].sorted
            index -= 1
        }
        entries[place].sorted = Place(position: entries.count - 1, fingerprint: entry.key.fingerprint)
    }

    private static func sortAll(_ entries: inout [Entry]) {
        guard entries.count > largestLinear else { return }
        let order = entries.indices.sorted { entries[$0].key < entries[$1].key }
        for (place, position) in order.enumerated() {
            entries[place].sorted = Place(position: position, fingerprint: entries[position].key.fingerprint)
        }
    }
}
