/// The keyword that marks a line as an anchor, or as the begin or end of a region.
///
///     // scaffold:anchor routes
///     <!-- scaffold:begin subscription.routes -->
///
/// The language of the file is unknown: the rest of the line may be anything. Only the first marker of a line counts.
struct RegionMark {
    enum Kind: String, CaseIterable {
        case anchor, begin, end
    }

    let kind: Kind
    /// The name of an anchor, or the id of a region.
    let name: String
    /// The marker's range in its line: `scaffold:anchor routes`.
    let range: Range<Int>

    private static let word = Array("scaffold:".utf8)

    /// Nil if the line has no marker.
    init?(in line: TextLines.Line) {
        var rest = line
        while let start = rest.firstIndex(of: Self.word[0]) {
            if start == line.startIndex || !Self.isWordByte(line[start - 1]), let mark = RegionMark(line, at: start) {
                self = mark
                return
            }
            rest = rest[(start + 1)...]
        }
        return nil
    }

    private init?(_ line: TextLines.Line, at start: Int) {
        guard line[start...].starts(with: Self.word) else { return nil }
        let rest = line[(start + Self.word.count)...]
        for kind in Kind.allCases where rest.starts(with: kind.rawValue.utf8) {
            let blanks = rest.dropFirst(kind.rawValue.utf8.count)
            let tail = blanks.drop { $0 == UInt8(ascii: " ") }
            let name = Self.name(at: tail)
            guard tail.startIndex > blanks.startIndex, !name.isEmpty else { return nil }
            self.kind = kind
            self.name = String(decoding: name, as: UTF8.self)
            range = start..<name.endIndex
            return
        }
        return nil
    }

    /// Whether a name can be found again in a line.
    static func isName(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return !bytes.isEmpty && bytes.count <= 255 && name(at: bytes[...]).count == bytes.count
    }

    /// The longest possible name; a trailing `-` or `.` belongs to what follows, as in `routes-->`.
    private static func name(at bytes: TextLines.Line) -> TextLines.Line {
        var name = bytes.prefix(while: isNameByte)
        while let last = name.last, last == UInt8(ascii: "-") || last == UInt8(ascii: ".") { name = name.dropLast() }
        return name
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
            UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        isNameByte(byte) && byte != UInt8(ascii: "-") && byte != UInt8(ascii: ".")
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
}
