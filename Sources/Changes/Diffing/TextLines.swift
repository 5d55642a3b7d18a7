/// The lines of a text with their line ends; concatenated, they are the text.
enum TextLines {
    typealias Line = ArraySlice<UInt8>

    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")

    /// The last line may have no line end; an empty text has no lines.
    static func split(_ bytes: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var start = 0
        for index in bytes.indices where bytes[index] == lineFeed {
            lines.append(bytes[start...index])
            start = index + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    static func join(_ lines: some Sequence<Line>) -> [UInt8] { lines.flatMap { $0 } }

    /// A line without its line end.
    static func content(of line: Line) -> Line {
        guard line.last == lineFeed else { return line }
        let content = line.dropLast()
        return content.last == carriageReturn ? content.dropLast() : content
    }

    /// The line end; empty for a last line without one.
    static func ending(of line: Line) -> Line { line[content(of: line).endIndex...] }

    /// Whether the bytes are text: UTF-8 without null bytes, by which git also detects binary files.
    static func isText(_ bytes: [UInt8]) -> Bool {
        !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
    }
}
