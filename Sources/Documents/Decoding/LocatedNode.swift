/// A value of a document with all that is needed to speak of it, to be turned into what is expected.
///
/// Each conversion gives nil exactly when it reported an error.
package struct LocatedNode: Sendable {
    package let node: Node
    package let source: SourceText
    package let path: NodePath

    package init(_ node: Node, in source: SourceText, at path: NodePath = .root) {
        self.node = node
        self.source = source
        self.path = path
    }

    package var location: SourceLocation { SourceLocation(source, node.range) }
}

extension LocatedNode {
    /// A text with its place. An empty one must be in quotes.
    package func text(_ diagnostics: inout Diagnostics) -> LocatedText? {
        guard let scalar = node.scalar, !node.isWithoutValue else {
            return report(.wrongKind(self, expected: .text), &diagnostics)
        }
        return LocatedText(scalar.text, origin: node.origin(in: source), range: node.range)
    }

    /// The items of a list, without those that were at fault.
    package func items<Value>(
        _ diagnostics: inout Diagnostics, _ convert: (LocatedNode, inout Diagnostics) -> Value?
    ) -> [Value]? {
        guard let items = node.sequence else { return report(.wrongKind(self, expected: .list), &diagnostics) }
        return items.enumerated().compactMap { index, item in
            convert(LocatedNode(item, in: source, at: path.appending(index)), &diagnostics)
        }
    }

    /// The entries of a mapping in the order of the document, without those that were at fault.
    package func entries<Value>(
        _ diagnostics: inout Diagnostics,
        _ convert: (_ name: LocatedText, LocatedNode, inout Diagnostics) -> Value?
    ) -> [Value]? {
        guard let mapping = node.mapping else { return report(.wrongKind(self, expected: .mapping), &diagnostics) }
        return mapping.entries.compactMap { entry in
            let origin = TextOrigin(source: source, start: entry.keyRange.start, continuationColumn: nil)
            let name = LocatedText(entry.key, origin: origin, range: entry.keyRange)
            return convert(name, LocatedNode(entry.value, in: source, at: path.appending(entry.key)), &diagnostics)
        }
    }

    /// What `decode` makes of a mapping.
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
