/// Takes a mapping apart by asking for each key, and tells every fault on the way.
///
///     static func decode(_ node: Node, in source: SourceText, reporting diagnostics: inout Diagnostics) -> Service? {
///         MappingReader.read(node, in: source, reporting: &diagnostics) { fields in
///             Service(
///                 name: fields.string("name"),
///                 purpose: fields.text("purpose"),
///                 retries: fields.integer("retries", in: 0...10, default: 3),
///                 steps: fields.mappings("steps") { Step(title: $0.string("title")) })
///         }
///     }
///
/// A required value that is missing or of the wrong kind is reported, and a placeholder (empty, zero, false) stands in
/// for it so that the rest is checked too; a value with placeholders never gets out of `read`. A key without a value
/// is an empty text, and a fault wherever a value is needed. Keys that nobody asked for are faults.
package struct MappingReader {
    /// The mapping itself, for faults that concern it as a whole.
    package let value: LocatedNode
    /// What was found here. Report further faults of the mapping here too.
    package var diagnostics = Diagnostics()
    private let mapping: Node.Mapping
    /// In the order of asking; a key may stand here several times.
    private var asked: [String] = []

    private init(_ value: LocatedNode, _ mapping: Node.Mapping) {
        self.value = value
        self.mapping = mapping
        asked.reserveCapacity(16)
    }

    /// What `decode` makes of a mapping; nil exactly when an error was reported.
    package static func read<Value>(
        _ node: Node, in source: SourceText, reporting diagnostics: inout Diagnostics,
        _ decode: (inout MappingReader) -> Value
    ) -> Value? {
        read(LocatedNode(node, in: source), reporting: &diagnostics, decode)
    }

    /// The same for a mapping within a document.
    package static func read<Value>(
        _ value: LocatedNode, reporting diagnostics: inout Diagnostics, _ decode: (inout MappingReader) -> Value
    ) -> Value? {
        guard let mapping = value.node.mapping else {
            return value.report(.wrongKind(value, expected: .mapping), &diagnostics)
        }
        var reader = MappingReader(value, mapping)
        let result = decode(&reader)
        reader.reportUnknownKeys()
        diagnostics.append(contentsOf: reader.diagnostics)
        return reader.diagnostics.hasErrors ? nil : result
    }

    /// What `decode` makes of a mapping without any key, in place of the key's value.
    func placeholder<Value>(for key: String, _ decode: (inout MappingReader) -> Value) -> Value {
        let mapping = Node.Mapping(entries: [])
        let node = Node(.mapping(mapping), SourceRange(at: value.node.range.start), layer: value.node.layer)
        var reader = MappingReader(LocatedNode(node, in: value.sources, at: value.path.appending(key)), mapping)
        return decode(&reader)
    }

    /// The keys of the mapping in the order of the document.
    package var entries: [Node.Mapping.Entry] { mapping.entries }

    /// Whether the key is there.
    package mutating func has(_ key: String) -> Bool {
        asked.append(key)
        return mapping[key] != nil
    }

    /// The value of a key as it stands, for what has no common form; nil where the key is absent.
    package mutating func node(_ key: String) -> LocatedNode? {
        asked.append(key)
        return mapping[key].map { LocatedNode($0, in: value.sources, at: value.path.appending(key)) }
    }

    /// The place of a key's value; of the mapping's start where the key is absent.
    package func location(_ key: String) -> SourceLocation {
        mapping[key].map { SourceLocation(value.sources[Int($0.layer)], $0.range) } ?? start
    }

    /// The converted value of a key; nil where it is absent or at fault.
    package mutating func optional<Value>(
        _ key: String, _ convert: (LocatedNode, inout Diagnostics) -> Value?
    ) -> Value? {
        guard let value = node(key) else { return nil }
        return convert(value, &diagnostics)
    }

    /// The same; that the key is absent is a fault too.
    package mutating func required<Value>(
        _ key: String, _ convert: (LocatedNode, inout Diagnostics) -> Value?
    ) -> Value? {
        guard let value = node(key) else {
            diagnostics.append(.missing(self.value.path.appending(key), at: start))
            return nil
        }
        return convert(value, &diagnostics)
    }

    /// A mapping may have many lines; its first place is enough to find it.
    private var start: SourceLocation { SourceLocation(value.source, SourceRange(at: value.node.range.start)) }

    /// What a decoder asks for in any way is what it knows.
    private mutating func reportUnknownKeys() {
        let unknown = mapping.entries.filter { !asked.contains($0.key) }
        if unknown.isEmpty { return }
        let known = asked.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        for entry in unknown.prefix(Self.tellable) {
            let location = value.keyLocation(of: entry)
            // What another text of the document says may be meant here all the same.
            let candidates = known.filter { mapping[$0].map { $0.layer != entry.value.layer } ?? true }
            let nearest = NearestName.nearest(to: entry.key, in: candidates)
            diagnostics.append(.unknownKey(entry.key, of: value.path, at: location, nearest: nearest, known: known))
        }
        if unknown.count > Self.tellable {
            diagnostics.append(.moreUnknownKeys(unknown.count - Self.tellable, of: value.path, at: start))
        }
    }

    /// More unknown keys than this in one mapping are a number, not a list.
    private static let tellable = 20
}

extension Diagnostic {
    fileprivate static func missing(_ path: NodePath, at location: SourceLocation) -> Diagnostic {
        Diagnostic(.error, code: "missing-key", "`\(path)` is missing", at: location)
    }

    fileprivate static func unknownKey(
        _ key: String, of path: NodePath, at location: SourceLocation, nearest: String?, known: [String]
    ) -> Diagnostic {
        let place = path.components.isEmpty ? "" : " in `\(path)`"
        let list = known.map(\.quoted).joined(separator: ", ")
        return Diagnostic(
            .error, code: "unknown-key", "unknown key \(key.quoted)\(place)", at: location,
            fix: nearest.map { "did you mean `\($0)`?" } ?? (known.isEmpty ? nil : "known keys: \(list)"))
    }

    fileprivate static func moreUnknownKeys(
        _ count: Int, of path: NodePath, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(.error, code: "unknown-key", "\(count) more unknown keys in \(path.subject)", at: location)
    }
}
