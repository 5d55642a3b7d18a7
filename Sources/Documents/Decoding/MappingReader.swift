/// Decodes a mapping key by key and reports every error it finds.
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
/// If a required value is missing or of the wrong kind, the reader reports it and returns a placeholder (empty, zero,
/// false), so that the rest is checked too; `read` never returns a value with placeholders. A key without a value is an
/// empty text, and an error wherever a value is required. Keys that the decoder never asked for are errors.
@usableFromInline
package struct MappingReader {
    /// The mapping itself, for errors that concern all of it.
    package let value: LocatedNode
    /// The errors found so far. Report further errors of the mapping here.
    @usableFromInline package var diagnostics = Diagnostics()
    private let mapping: Node.Mapping
    /// In the order of the requests; may contain duplicates. Empty for a prepared document, whose keys are known.
    private var asked: [String] = []

    private init(_ value: LocatedNode, _ mapping: Node.Mapping) {
        self.value = value.parent
        self.mapping = mapping
        if !value.isPrepared { asked.reserveCapacity(16) }
    }

    /// The result of `decode` for a mapping; nil exactly when an error was reported.
    package static func read<Value>(
        _ node: Node, in source: SourceText, reporting diagnostics: inout Diagnostics,
        _ decode: (inout MappingReader) -> Value
    ) -> Value? {
        read(LocatedNode(node, in: source), reporting: &diagnostics, decode)
    }

    /// The same for a mapping within a document.
    @inlinable
    package static func read<Value>(
        _ value: LocatedNode, reporting diagnostics: inout Diagnostics, _ decode: (inout MappingReader) -> Value
    ) -> Value? {
        guard var reader = MappingReader(value, reporting: &diagnostics) else { return nil }
        let result = decode(&reader)
        return reader.end(reporting: &diagnostics) ? result : nil
    }

    /// Nil exactly when an error was reported because the value is no mapping.
    @usableFromInline
    init?(_ value: LocatedNode, reporting diagnostics: inout Diagnostics) {
        guard let mapping = value.node.mapping else {
            diagnostics.append(.wrongKind(value, expected: .mapping))
            return nil
        }
        self.init(value, mapping)
    }

    /// Passes the errors on; false if there are any.
    @usableFromInline
    mutating func end(reporting diagnostics: inout Diagnostics) -> Bool {
        reportUnknownKeys()
        diagnostics.append(contentsOf: self.diagnostics)
        return !self.diagnostics.hasErrors
    }

    /// The reader of an empty mapping, used in place of the key's value.
    @usableFromInline
    func placeholder(for key: String) -> MappingReader {
        let mapping = Node.Mapping(entries: [])
        let node = Node(.mapping(mapping), SourceRange(at: value.node.range.start), layer: value.node.layer)
        return MappingReader(value.part(node, at: value.path.appending(key)), mapping)
    }

    /// The entries of the mapping in document order.
    package var entries: [Node.Mapping.Entry] { mapping.entries }

    /// Whether the mapping has the key.
    package mutating func has(_ key: String) -> Bool {
        note(key)
        return mapping[key] != nil
    }

    /// The undecoded value of a key, for values of several forms; nil if the key is absent.
    @usableFromInline
    package mutating func node(_ key: String) -> LocatedNode? {
        note(key)
        return mapping[key].map { value.part($0, at: value.path.appending(key)) }
    }

    private mutating func note(_ key: String) {
        if !value.isPrepared { asked.append(key) }
    }

    /// The location of a key's value, or the start of the mapping if the key is absent.
    package func location(_ key: String) -> SourceLocation {
        mapping[key].map { SourceLocation(value.sources[Int($0.layer)], $0.range) } ?? start
    }

    /// The decoded value of a key; nil if it is absent or invalid.
    @inlinable
    package mutating func optional<Value>(
        _ key: String, _ convert: (LocatedNode, inout Diagnostics) -> Value?
    ) -> Value? {
        guard let value = node(key) else { return nil }
        return convert(value, &diagnostics)
    }

    /// The same; an absent key is an error.
    @inlinable
    package mutating func required<Value>(
        _ key: String, _ convert: (LocatedNode, inout Diagnostics) -> Value?
    ) -> Value? {
        guard let value = requiredNode(key) else { return nil }
        return convert(value, &diagnostics)
    }

    @usableFromInline
    mutating func requiredNode(_ key: String) -> LocatedNode? {
        let found = node(key)
        if found == nil { diagnostics.append(.missing(value.path.appending(key), at: start)) }
        return found
    }

    /// A mapping may span many lines; its first character is enough to find it.
    private var start: SourceLocation { SourceLocation(value.source, SourceRange(at: value.node.range.start)) }

    /// The known keys are those that the decoder asked for.
    private mutating func reportUnknownKeys() {
        if value.isPrepared { return }
        let unknown = mapping.entries.filter { !asked.contains($0.key) }
        if unknown.isEmpty { return }
        let known = asked.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        for entry in unknown.prefix(Self.tellable) {
            let location = value.keyLocation(of: entry)
            // A key from another layer of the document may still be the one that was meant.
            let candidates = known.filter { mapping[$0].map { $0.layer != entry.value.layer } ?? true }
            let nearest = NearestName.nearest(to: entry.key, in: candidates)
            diagnostics.append(.unknownKey(entry.key, of: value.path, at: location, nearest: nearest, known: known))
        }
        if unknown.count > Self.tellable {
            diagnostics.append(.moreUnknownKeys(unknown.count - Self.tellable, of: value.path, at: start))
        }
    }

    /// If a mapping has more unknown keys than this, only their number is reported.
    private static let tellable = 20
}

extension Diagnostic {
    fileprivate static func missing(_ path: NodePath, at location: SourceLocation) -> Diagnostic {
        let key = path.components.last.map { "\($0)" } ?? ""
        return Diagnostic(
            .error, code: "missing-key", "`\(path)` is missing", at: location, fix: "add it here: `\(key): ...`")
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
