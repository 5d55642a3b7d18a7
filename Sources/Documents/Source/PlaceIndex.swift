/// Maps positions in a text to byte offsets: built in one pass, constant time per query.
///
/// It stores a position every few thousand bytes, so a plan of 100 MB on a single line costs no more than one with many
/// lines.
struct PlaceIndex {
    let source: SourceText
    private var marks: [(position: SourcePosition, offset: Int)] = []

    private static let stride = 4096

    init(_ source: SourceText) {
        self.source = source
        var cursor = Cursor(at: source.start)
        marks.append((cursor.position, cursor.offset))
        source.bytes.withUnsafeBufferPointer { bytes in
            while cursor.offset < bytes.count {
                if cursor.offset - marks[marks.count - 1].offset >= Self.stride, bytes[cursor.offset] & 0xC0 != 0x80 {
                    marks.append((cursor.position, cursor.offset))
                }
                cursor.advance(over: bytes[cursor.offset])
            }
        }
    }

    /// The byte offset of a position, or of the end of its line; nil past the last line.
    func offset(of position: SourcePosition) -> Int? {
        var (low, high) = (0, marks.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if marks[middle].position <= position { low = middle } else { high = middle }
        }
        var cursor = Cursor(position: marks[low].position, offset: marks[low].offset)
        let bytes = source.bytes
        while cursor.offset < bytes.count {
            let isContinuation = bytes[cursor.offset] & 0xC0 == 0x80
            let isEndOfLine = cursor.position.line == position.line && bytes[cursor.offset] == UInt8(ascii: "\n")
            if isEndOfLine || cursor.position >= position && !isContinuation { return cursor.offset }
            cursor.advance(over: bytes[cursor.offset])
        }
        return cursor.position.line == position.line ? bytes.count : nil
    }
}

/// Walks over bytes and counts lines and columns.
private struct Cursor {
    /// The position of the next scalar.
    var position = SourcePosition(line: 1, column: 1)
    var offset: Int

    init(at offset: Int) { self.offset = offset }

    init(position: SourcePosition, offset: Int) {
        self.position = position
        self.offset = offset
    }

    mutating func advance(over byte: UInt8) {
        offset += 1
        if byte == UInt8(ascii: "\n") {
            position = SourcePosition(line: Int(position.line) + 1, column: 1)
        } else if byte & 0xC0 != 0x80 {
            position.column &+= 1
        }
    }
}
