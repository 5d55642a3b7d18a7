/// The names of a kind of value in a declared order, with a hash table.
///
/// Created once and shared by all values of the kind.
package final class TemplateNames: Sendable {
    let keys: [TemplateKey]
    /// A power of two of slots, at least half of them free; -1 is a free one.
    private let table: [Int16]

    /// - Parameter names: without duplicates.
    package init(_ names: [String]) {
        keys = names.map(TemplateKey.init)
        var size = 8
        while size < keys.count * 2 { size *= 2 }
        var table = [Int16](repeating: -1, count: size)
        for (position, key) in keys.enumerated() {
            var place = Int(truncatingIfNeeded: key.fingerprint) & (size - 1)
            while table[place] >= 0 { place = (place + 1) & (size - 1) }
            table[place] = Int16(position)
        }
        self.table = table
    }

    package func has(_ name: String) -> Bool { position(of: TemplateKey(name)) != nil }

    func position(of key: TemplateKey) -> Int? {
        let mask = table.count - 1
        var place = Int(truncatingIfNeeded: key.fingerprint) & mask
        while table[place] >= 0 {
            let position = Int(table[place])
            if keys[position] == key { return position }
            place = (place + 1) & mask
        }
        return nil
    }
}
