/// Finds how many columns libyaml cut from the lines of a literal block; it tells only the text that is left.
///
/// Blocks are asked for in the order of the document, so the walk over the text's lines is done once in all.
struct LiteralIndentation {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var line: Int32 = 1
    private var lineStart = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The columns before each line of a block whose `|` stands on `headerLine`.
    ///
    /// Each line of the text is what is left of a line of the source, so the first that is not empty tells. Nil for a
    /// text without such a line, and where the two do not fit.
    mutating func columns(of text: String, headerLine: Int32) -> Int32? {
        let newline = UInt8(ascii: "\n")
        let utf8 = text.utf8
        guard let first = utf8.firstIndex(where: { $0 != newline }) else { return nil }
        let kept = utf8[first...].prefix { $0 != newline }.count
        let blankLines = utf8.distance(from: utf8.startIndex, to: first)
        guard let whole = length(ofLine: headerLine &+ 1 &+ Int32(clamping: blankLines)) else { return nil }
        let cut = whole - kept
        guard cut >= 0, bytes[lineStart..<(lineStart + cut)].allSatisfy({ $0 == UInt8(ascii: " ") }) else { return nil }
        return Int32(clamping: cut)
    }

    /// The length of a line in bytes, without its end. Moves on to that line.
    private mutating func length(ofLine wanted: Int32) -> Int? {
        while line < wanted {
            guard let end = endOfLine() else { return nil }
            lineStart = end + 1
            line += 1
        }
        guard line == wanted else { return nil }
        let end = endOfLine() ?? bytes.count
        let hasReturn = end > lineStart && bytes[end - 1] == UInt8(ascii: "\r")
        return end - lineStart - (hasReturn ? 1 : 0)
    }

    private func endOfLine() -> Int? {
        bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n"))
    }
}
