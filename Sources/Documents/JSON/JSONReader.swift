/// JSON text -> `Node`, strictly by RFC 8259.
///
/// Strings become quoted scalars; numbers, `true`, `false` and `null` become plain ones with their original text, so
/// that no digit of a number is lost. Time and memory are linear in the size of the text.
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

    /// Reads a document and returns what could be parsed, whatever errors were reported.
    ///
    /// Recovers from comments, a byte order mark, other spaces and curly quotes, `...`, trailing commas, duplicate keys (the first wins), errors within
    /// strings, numbers and words, and text after the value; nil if the structure itself is broken. With `range`, only
    /// those bytes are read; positions still refer to the whole text.
    package static func readLeniently(
        _ source: SourceText, in range: Range<Int>? = nil, limits: DocumentLimits = .standard,
        reporting diagnostics: inout Diagnostics
    ) -> Node? {
        readFirst(source, in: range, limits: limits, reporting: &diagnostics).node
    }

    /// The same, with the offset at which the value ends.
    package static func readFirst(
        _ source: SourceText, in range: Range<Int>? = nil, limits: DocumentLimits = .standard,
        reporting diagnostics: inout Diagnostics
    ) -> (node: Node?, end: Int) {
        let range = (range ?? source.bytes.indices).clamped(to: source.bytes.indices)
        guard range.count <= limits.bytes else {
            diagnostics.append(.tooLarge(source, limits))
            return (nil, range.upperBound)
        }
        return source.bytes.withUnsafeBufferPointer { bytes in
            var parser = JSONParser(source, bytes, in: range, limits: limits)
            let node = parser.document()
            diagnostics.append(contentsOf: parser.diagnostics)
            return (node, parser.cursor.offset)
        }
    }
}
