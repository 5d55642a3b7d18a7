/// Finds leftovers in a text: `<task-name>`, `[Feature]`, `{{ name }}`, `${name}`, TODO, TBD.
///
/// What stands in backquotes is code and is passed over. Texts of sensible plans have brackets of their own, so each
/// sort is narrow: `List<User>`, `<script>`, `Bearer <token>`, `/users/<id>`, `app/[id]/page.tsx`, a Markdown link and
/// "no TODO is left" are none.
enum LeftoverFinder {
    static func leftovers(in text: String) -> [Leftover] {
        guard text.utf8.contains(where: beginsLeftover) else { return [] }
        let bytes = Array(text.utf8)
        var found: [Leftover] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "`"), let end = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "`")) {
                index = end + 1
            } else if beginsLeftover(bytes[index]), let end = LeftoverScan(bytes: bytes, start: index).end {
                found.append(leftover(bytes, index..<end))
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    /// Asked of every byte of a plan.
    private static func beginsLeftover(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "$"), UInt8(ascii: "T"),
            UInt8(ascii: "F"):
            true
        default: false
        }
    }

    private static func leftover(_ bytes: [UInt8], _ range: Range<Int>) -> Leftover {
        let before = bytes[..<range.lowerBound].count { $0 & 0xC0 != 0x80 }
        let width = bytes[range].count { $0 & 0xC0 != 0x80 }
        return Leftover(text: String(decoding: bytes[range], as: UTF8.self), scalars: before..<(before + width))
    }
}
