/// Gathers the entries of a mapping and finds keys that stand twice.
///
/// Mappings that people write have few keys, for which a walk is the fastest; a set takes over in a large one.
struct MappingEntries {
    private var entries: [Node.Mapping.Entry] = []
    private var keys: Set<String> = []

    private static let walkable = 16

    var mapping: Node.Mapping { Node.Mapping(entries: entries) }

    /// Adds an entry, unless its key is there already: then it is left out, and the range of the first key returned.
    mutating func append(key: String, keyRange: SourceRange, value: Node) -> SourceRange? {
        if contains(key) { return entries.first { $0.key == key }?.keyRange }
        if entries.count == Self.walkable { keys.formUnion(entries.map(\.key)) }
        if entries.count >= Self.walkable { keys.insert(key) }
        entries.append(Node.Mapping.Entry(key: key, keyRange: keyRange, value: value))
        return nil
    }

    private func contains(_ key: String) -> Bool {
        entries.count > Self.walkable ? keys.contains(key) : entries.contains { $0.key == key }
    }
}
