/// A value of a document with its source and path, for decoding.
///
/// Each conversion returns nil exactly when it reported an error.
package struct LocatedNode: Sendable {
    package let node: Node
    /// The texts of the document, indexed by the layers of its nodes; at least one.
    package let sources: [SourceText]
    package let path: NodePath

    package init(_ node: Node, in source: SourceText) { self.init(node, in: [source]) }

    package init(_ node: Node, in sources: [SourceText], at path: NodePath = .root) {
        self.node = node
        self.sources = sources
        self.path = path
    }

    /// The text that contains the value.
    package var source: SourceText { sources[Int(node.layer)] }

    package var location: SourceLocation { SourceLocation(source, node.range) }

    /// The value of a key; nil if there is none.
    package subscript(key: String) -> LocatedNode? {
        node.mapping?.entries.first { $0.key == key }.map(value)
    }

    /// The value of an entry of this mapping.
    package func value(of entry: Node.Mapping.Entry) -> LocatedNode {
        LocatedNode(entry.value, in: sources, at: path.appending(entry.key))
    }

    /// The location of an entry's key, which is always in the same text as its value.
    package func keyLocation(of entry: Node.Mapping.Entry) -> SourceLocation {
        SourceLocation(sources[Int(entry.value.layer)], entry.keyRange)
    }
}

extension LocatedNode {
    /// A text. An empty text must be quoted.
    package func string(_ diagnostics: inout Diagnostics) -> String? {
        guard let scalar = node.scalar, !node.isWithoutValue else {
            return report(.wrongKind(self, expected: .text), &diagnostics)
        }
        return scalar.text
    }

    /// The same with its location.
    package func text(_ diagnostics: inout Diagnostics) -> LocatedText? {
        string(&diagnostics).map { LocatedText($0, origin: node.origin(in: source), range: node.range) }
    }

    /// The decoded items of a list, without those that failed to decode. The path of an item has its `id` if there is
    /// one.
    package func items<Value>(
        _ diagnostics: inout Diagnostics, _ convert: (LocatedNode, inout Diagnostics) -> Value?
    ) -> [Value]? {
        guard let items = node.sequence else { return report(.wrongKind(self, expected: .list), &diagnostics) }
        var values: [Value] = []
        for (index, item) in items.enumerated() {
            let place = item.mapping?["id"]?.scalar.map { path.appending($0.text) } ?? path.appending(index)
            let value = convert(LocatedNode(item, in: sources, at: place), &diagnostics)
            if let value { values.append(value) }
        }
        return values
    }

    /// The decoded entries of a mapping in document order, without those that failed to decode.
    package func entries<Value>(
        _ diagnostics: inout Diagnostics,
        _ convert: (_ name: LocatedText, LocatedNode, inout Diagnostics) -> Value?
    ) -> [Value]? {
        guard let mapping = node.mapping else { return report(.wrongKind(self, expected: .mapping), &diagnostics) }
        var values: [Value] = []
        for entry in mapping.entries {
            let key = keyLocation(of: entry)
            let origin = TextOrigin(source: key.source, start: key.range.start, continuationColumn: nil)
            let name = LocatedText(entry.key, origin: origin, range: key.range)
            if let value = convert(name, value(of: entry), &diagnostics) { values.append(value) }
        }
        return values
    }

    /// The result of `decode` for a mapping.
    package func mapping<Value>(
        _ diagnostics: inout Diagnostics, _ decode: (inout MappingReader) -> Value
    ) -> Value? {
        MappingReader.read(self, reporting: &diagnostics, decode)
    }

    func report<Value>(_ fault: Diagnostic, _ diagnostics: inout Diagnostics) -> Value? {
        diagnostics.append(fault)
        return nil
    }
}
