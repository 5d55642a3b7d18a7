/// A value of a document with its source and path, for decoding.
///
/// Each conversion returns nil exactly when it reported an error. The generic ones are inlinable: without that, every
/// module would run the one unspecialized copy.
@usableFromInline
package struct LocatedNode: Sendable {
    package let node: Node
    /// The texts of the document, indexed by the layers of its nodes; at least one.
    package let sources: [SourceText]
    package let path: NodePath
    /// Whether all its texts are prepared.
    package let isPrepared: Bool

    package init(_ node: Node, in source: SourceText) { self.init(node, in: [source]) }

    package init(_ node: Node, in sources: [SourceText], at path: NodePath = .root) {
        self.init(node, sources, path, isPrepared: sources.allSatisfy(\.isPrepared))
    }

    private init(_ node: Node, _ sources: [SourceText], _ path: NodePath, isPrepared: Bool) {
        self.node = node
        self.sources = sources
        self.path = path
        self.isPrepared = isPrepared
    }

    /// A part of the value. The parts of prepared documents have no paths: those are for faults.
    func part(_ node: Node, at path: @autoclosure () -> NodePath) -> LocatedNode {
        LocatedNode(node, sources, isPrepared ? .root : path(), isPrepared: isPrepared)
    }

    /// The same value, whose parts share its path.
    var parent: LocatedNode { part(node, at: path.parent) }

    /// The text that contains the value.
    package var source: SourceText { sources[Int(node.layer)] }

    package var location: SourceLocation { SourceLocation(source, node.range) }

    /// The value of a key; nil if there is none.
    package subscript(key: String) -> LocatedNode? {
        node.mapping?.entries.first { $0.key == key }.map(value)
    }

    /// The value of an entry of this mapping.
    package func value(of entry: Node.Mapping.Entry) -> LocatedNode {
        part(entry.value, at: path.appending(entry.key))
    }

    /// The location of an entry's key, which is always in the same text as its value.
    package func keyLocation(of entry: Node.Mapping.Entry) -> SourceLocation {
        SourceLocation(sources[Int(entry.value.layer)], entry.keyRange)
    }
}

extension LocatedNode {
    /// A text. An empty text must be quoted.
    @usableFromInline
    package func string(_ diagnostics: inout Diagnostics) -> String? {
        node.text ?? report(.wrongKind(self, expected: .text), &diagnostics)
    }

    /// The same with its location.
    package func text(_ diagnostics: inout Diagnostics) -> LocatedText? {
        string(&diagnostics).map { LocatedText($0, origin: node.origin(in: source), range: node.range) }
    }

    /// The decoded items of a list, without those that failed to decode. The path of an item has its `id` if there is
    /// one.
    @inlinable
    package func items<Value>(
        _ diagnostics: inout Diagnostics, _ convert: (LocatedNode, inout Diagnostics) -> Value?
    ) -> [Value]? {
        var values: [Value] = []
        let isList = eachItem(&diagnostics) { item, diagnostics in
            if let value = convert(item, &diagnostics) { values.append(value) }
        }
        return isList ? values : nil
    }

    /// False exactly when an error was reported because this is no list.
    @usableFromInline
    func eachItem(_ diagnostics: inout Diagnostics, _ body: (LocatedNode, inout Diagnostics) -> Void) -> Bool {
        guard let items = node.sequence else {
            diagnostics.append(.wrongKind(self, expected: .list))
            return false
        }
        let path = path.parent
        for (index, item) in items.enumerated() {
            let part = part(
                item, at: item.mapping?["id"]?.scalar.map { path.appending($0.text) } ?? path.appending(index))
            body(part, &diagnostics)
        }
        return true
    }

    /// The decoded entries of a mapping in document order, without those that failed to decode.
    @inlinable
    package func entries<Value>(
        _ diagnostics: inout Diagnostics,
        _ convert: (_ name: LocatedText, LocatedNode, inout Diagnostics) -> Value?
    ) -> [Value]? {
        var values: [Value] = []
        let isMapping = eachEntry(&diagnostics) { name, value, diagnostics in
            if let value = convert(name, value, &diagnostics) { values.append(value) }
        }
        return isMapping ? values : nil
    }

    /// False exactly when an error was reported because this is no mapping.
    @usableFromInline
    func eachEntry(
        _ diagnostics: inout Diagnostics, _ body: (_ name: LocatedText, LocatedNode, inout Diagnostics) -> Void
    ) -> Bool {
        guard let mapping = node.mapping else {
            diagnostics.append(.wrongKind(self, expected: .mapping))
            return false
        }
        let parent = parent
        for entry in mapping.entries {
            let key = keyLocation(of: entry)
            let origin = TextOrigin(source: key.source, start: key.range.start, continuationColumn: nil)
            body(LocatedText(entry.key, origin: origin, range: key.range), parent.value(of: entry), &diagnostics)
        }
        return true
    }

    /// The result of `decode` for a mapping.
    @inlinable
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
