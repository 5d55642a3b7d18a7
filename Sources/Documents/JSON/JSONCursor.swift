/// A place in a text that moves forward byte by byte and knows its line and column at any time.
///
/// All reading of JSON's bytes goes through here, and nothing here reads at or past `end`.
struct JSONCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private(set) var offset: Int
    private var line: Int
    private var lineStart: Int
    /// Bytes since `lineStart` that continue a character and so have no column.
    private var hidden = 0

    /// The bytes are those of the source, and must outlive the cursor.
    init(_ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
        self.bytes = bytes
        end = range.upperBound
        offset = range.lowerBound
        let start = source.position(ofByte: offset)
        line = Int(start.line)
        lineStart = offset - Int(start.column) + 1
    }

    /// The byte at this place; nil at the end.
    var byte: UInt8? { offset < end ? bytes[offset] : nil }

    /// The byte after it.
    var nextByte: UInt8? { end - offset > 1 ? bytes[offset + 1] : nil }

    var position: SourcePosition { SourcePosition(line: line, column: offset - lineStart - hidden + 1) }

    /// The character at this place; nil at the end and where the bytes are not UTF-8.
    var scalar: UTF8Scalar? { offset < end ? UTF8Scalar(in: bytes[..<end], at: offset) : nil }

    /// Steps over one byte of any kind.
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

    /// Steps over printable ASCII for which `condition` holds; the fast way through long texts.
    mutating func skipASCII(while condition: (UInt8) -> Bool) {
        var next = offset
        while next < end, bytes[next] >= 0x20, bytes[next] < 0x80, condition(bytes[next]) { next += 1 }
        offset = next
    }

    /// Steps over the given text if it stands here.
    mutating func skip(_ text: StaticString) -> Bool {
        let isHere = text.withUTF8Buffer { bytes[offset..<end].starts(with: $0) }
        if isHere { advance(by: text.utf8CodeUnitCount) }
        return isHere
    }

    /// The bytes from an earlier place to this one.
    func bytes(from start: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[start..<offset])
    }
}
