/// A position in a text that advances byte by byte and knows its line and column.
///
/// All access to the bytes goes through the cursor, which never reads at or past `end`.
struct JSONCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private(set) var offset: Int
    private var line: Int
    private var lineStart: Int
    /// Bytes since `lineStart` that continue a character and therefore have no column.
    private var hidden = 0

    /// `bytes` are those of the source and must outlive the cursor.
    init(_ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
        self.bytes = bytes
        end = range.upperBound
        offset = range.lowerBound
        let start = source.position(ofByte: offset)
        line = Int(start.line)
        lineStart = offset - Int(start.column) + 1
    }

    /// The current byte; nil at the end.
    var byte: UInt8? { offset < end ? bytes[offset] : nil }

    /// The byte after the current one.
    var nextByte: UInt8? { end - offset > 1 ? bytes[offset + 1] : nil }

    var position: SourcePosition { SourcePosition(line: line, column: offset - lineStart - hidden + 1) }

    /// The current character; nil at the end and if the bytes are not UTF-8.
    var scalar: UTF8Scalar? { offset < end ? UTF8Scalar(in: bytes[..<end], at: offset) : nil }

    /// Advances by one byte of any kind.
    mutating func advance() {
        guard offset < end else { return }
        let byte = bytes[offset]
        offset += 1
        if byte == UInt8(ascii: "\n") {
            line += 1
            (lineStart, hidden) = (offset, 0)
        } else if byte & 0xC0 == 0x80 {
            hidden += 1
        }
    }

    mutating func advance(by count: Int) {
        for _ in 0..<count { advance() }
    }

    /// Skips printable ASCII characters while `condition` holds; the fast path for long texts.
    mutating func skipASCII(while condition: (UInt8) -> Bool) {
        var next = offset
        while next < end, bytes[next] >= 0x20, bytes[next] < 0x80, condition(bytes[next]) { next += 1 }
        offset = next
    }

    /// Skips the given text if it comes next.
    mutating func skip(_ text: StaticString) -> Bool {
        let isHere = text.withUTF8Buffer { bytes[offset..<end].starts(with: $0) }
        if isHere { advance(by: text.utf8CodeUnitCount) }
        return isHere
    }

    /// The bytes from an earlier offset to the current one.
    func bytes(from start: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[start..<offset])
    }
}
