/// Collects the entries of a mapping and finds duplicate keys.
///
/// Most mappings have few keys, for which a linear search is fastest; large ones use a set.
struct MappingEntries {
    private var entries: [Node.Mapping.Entry] = []
    private var keys: Set<String> = []

    private static let walkable = 16

    var mapping: Node.Mapping { Node.Mapping(entries: entries) }

    /// Appends an entry. If its key exists, leaves the entry out and returns the first entry.
    mutating func append(key: String, keyRange: SourceRange, value: Node) -> Node.Mapping.Entry? {
        if contains(key) { return entries.first { $0.key == key } }
        if entries.count == Self.walkable { keys.formUnion(entries.map(\.key)) }
        if entries.count >= Self.walkable { keys.insert(key) }
        entries.append(Node.Mapping.Entry(key: key, keyRange: keyRange, value: value))
        return nil
    }

    private func contains(_ key: String) -> Bool {
        entries.count > Self.walkable ? keys.contains(key) : entries.contains { $0.key == key }
    }
}
