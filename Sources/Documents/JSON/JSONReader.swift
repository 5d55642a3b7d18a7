/// JSON text -> `Node`, strictly as RFC 8259 has it.
///
/// Strings become quoted scalars; numbers, `true`, `false` and `null` plain ones with their own text, so that no digit
/// of a number is lost. Time and memory are linear in the text.
package struct JSONReader {
    /// Reads a document; nil exactly when an error was reported.
    package static func read(
        _ source: SourceText, limits: DocumentLimits = .standard, reporting diagnostics: inout Diagnostics
    ) -> Node? {
        var found = Diagnostics()
        let node = readLeniently(source, limits: limits, reporting: &found)
        diagnostics.append(contentsOf: found)
        return found.hasErrors ? nil : node
    }

    /// Reads a document and gives what could be made of it, whatever was reported on the way.
    ///
    /// Comments, a byte order mark, trailing commas, duplicate keys (the first stands), faults within strings, numbers
    /// and words, and text after the value leave a whole; nil where the structure itself is broken. With `range`, only
    /// those bytes are read, and places still are those of the whole text.
    package static func readLeniently(
        _ source: SourceText, in range: Range<Int>? = nil, limits: DocumentLimits = .standard,
        reporting diagnostics: inout Diagnostics
    ) -> Node? {
        let range = (range ?? source.bytes.indices).clamped(to: source.bytes.indices)
        guard range.count <= limits.bytes else {
            diagnostics.append(.tooLarge(source, limits))
            return nil
        }
        return source.bytes.withUnsafeBufferPointer { bytes in
            var parser = JSONParser(source, bytes, in: range, limits: limits)
            let node = parser.document()
            diagnostics.append(contentsOf: parser.diagnostics)
            return node
        }
    }
}
