/// Ends lines at spaces.
enum WordWrap {
    /// A text whose lines have at most `width` characters; a longer word stays whole, on a line of its own.
    static func wrapped(_ text: String, at width: Int) -> String {
        var bytes = Array(text.utf8)
        var column = 0
        var space: (index: Int, column: Int)?
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "\n"):
                (column, space) = (0, nil)
                continue
            case 0x80..<0xC0: continue  // A character counts by its first byte.
            case UInt8(ascii: " "):
                column += 1
                space = (index, column)
            default: column += 1
            }
            guard column > width, let last = space else { continue }
            bytes[last.index] = UInt8(ascii: "\n")
            (column, space) = (column - last.column, nil)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
