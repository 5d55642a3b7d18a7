/// Finds the lines of a text, requested in ascending order, in one pass.
struct LineCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var line: Int32 = 1
    private var lineStart = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The bytes of a line without its line end; nil past the last line and for a line before the previous request.
    mutating func bytes(ofLine wanted: Int32) -> Slice<UnsafeBufferPointer<UInt8>>? {
        while line < wanted {
            guard let end = endOfLine() else { return nil }
            lineStart = end + 1
            line += 1
        }
        guard line == wanted else { return nil }
        let text = bytes[lineStart..<(endOfLine() ?? bytes.count)]
        return text.last == UInt8(ascii: "\r") ? text.dropLast() : text
    }

    private func endOfLine() -> Int? {
        bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n"))
    }
}

extension LineCursor {
    /// The number of columns that libyaml removed from each line of the literal block whose `|` is on `headerLine`.
    ///
    /// libyaml returns only the remaining text. Each of its lines is the rest of a source line, so the first line that
    /// is not empty shows the difference. Nil if there is no such line or the two do not match.
    mutating func indentation(ofLiteral text: String, headerLine: Int32) -> Int32? {
        let newline = UInt8(ascii: "\n")
        let utf8 = text.utf8
        guard let first = utf8.firstIndex(where: { $0 != newline }) else { return nil }
        let kept = utf8[first...].prefix { $0 != newline }.count
        let blankLines = utf8.distance(from: utf8.startIndex, to: first)
        guard let whole = bytes(ofLine: headerLine &+ 1 &+ Int32(clamping: blankLines)) else { return nil }
        let cut = whole.count - kept
        guard cut >= 0, whole.prefix(cut).allSatisfy({ $0 == UInt8(ascii: " ") }) else { return nil }
        return Int32(clamping: cut)
    }
}
