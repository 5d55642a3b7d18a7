/// YAML text -> `Node`.
///
/// A single document of mappings with text keys, sequences and scalars. No type is guessed from a scalar, nothing is
/// constructed from a tag (only the core tags `!!str`, `!!seq`, `!!map` and `!` are accepted, on matching values), and
/// merge keys are rejected: what the file says is what is read.
package struct YAMLReader {
    /// Reads a whole document; nil exactly when an error was reported.
    ///
    /// Duplicate keys, tags and the like are all reported; a syntax error ends the parsing.
    package static func read(
        _ source: SourceText, limits: DocumentLimits = .standard, reporting diagnostics: inout Diagnostics
    ) -> Node? {
        if let node = source.preparedNode() { return node }
        var faults = Diagnostics()
        let root = readLeniently(source, limits: limits, reporting: &faults)
        diagnostics.append(contentsOf: faults)
        return faults.hasErrors ? nil : root
    }

    /// The same, but returns what could be read in spite of errors, for further checks; nil if nothing could.
    package static func readLeniently(
        _ source: SourceText, limits: DocumentLimits = .standard, reporting diagnostics: inout Diagnostics
    ) -> Node? {
        if let fault = sizeFault(of: source, limits: limits) ?? YAMLTextCheck(source: source).fault() {
            diagnostics.append(fault)
            return nil
        }
        return compose(source, headKeys: nil, limits: limits, reporting: &diagnostics)
    }

    /// Reads the keys at the start of a document, up to the first top-level key that is not in `keys`.
    ///
    /// For reading many files: nothing after the head is read or checked. Nil exactly when an error was reported.
    package static func readHead(
        _ source: SourceText, keys: [String], limits: DocumentLimits = .standard,
        reporting diagnostics: inout Diagnostics
    ) -> Node? {
        if let node = source.preparedNode(keys: keys) { return node }
        if let fault = sizeFault(of: source, limits: limits) {
            diagnostics.append(fault)
            return nil
        }
        var faults = Diagnostics()
        let root = compose(source, headKeys: Set(keys), limits: limits, reporting: &faults)
        diagnostics.append(contentsOf: faults)
        return faults.hasErrors ? nil : root
    }

    private static func sizeFault(of source: SourceText, limits: DocumentLimits) -> Diagnostic? {
        source.bytes.count > limits.bytes ? .tooLarge(source, limits) : nil
    }

    private static func compose(
        _ source: SourceText, headKeys: Set<String>?, limits: DocumentLimits, reporting diagnostics: inout Diagnostics
    ) -> Node? {
        source.bytes.withUnsafeBufferPointer { bytes in
            let mark = SourceText.byteOrderMark
            let text = bytes.starts(with: mark) ? UnsafeBufferPointer(rebasing: bytes[mark.count...]) : bytes
            guard !text.isEmpty else {
                diagnostics.append(.emptyDocument(source))
                return nil
            }
            var composer = YAMLComposer(source, text: text, headKeys: headKeys, limits: limits)
            let root = composer.document()
            diagnostics.append(contentsOf: composer.diagnostics)
            return root
        }
    }
}
