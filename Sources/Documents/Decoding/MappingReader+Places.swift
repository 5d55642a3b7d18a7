extension MappingReader {
    /// The place of a key's value; the start of the mapping where the key is absent.
    package func location(_ key: String) -> SourceLocation {
        let node = entries.first { $0.key == key }?.value
        return SourceLocation(value.source, node?.range ?? SourceRange(at: value.node.range.start))
    }
}
