internal import Documents

extension Node {
    /// The object with a new value for a key, which is appended if it is missing; other nodes unchanged.
    func setting(_ key: String, to value: Node) -> Node {
        guard let mapping else { return self }
        var entries = mapping.entries
        if let index = entries.firstIndex(where: { $0.key == key }) {
            entries[index] = Mapping.Entry(key: key, keyRange: entries[index].keyRange, value: value)
        } else {
            entries.append(Mapping.Entry(key: key, keyRange: SourceRange(at: range.start), value: value))
        }
        return Node(.mapping(Mapping(entries: entries)), range)
    }

    /// Whether both have the same value, ignoring their positions.
    func equals(_ other: Node?) -> Bool { other.map { JSONValue(written: self) == JSONValue(written: $0) } ?? false }
}
