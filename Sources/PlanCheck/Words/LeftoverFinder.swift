/// Finds leftovers in a text: `<task-name>`, `[Feature]`, `{{ name }}`, `${name}`, TODO, TBD, `...`.
///
/// Skips code in backquotes. Valid plans have brackets too, so each pattern is narrow: `List<User>`, `<script>`,
/// `Bearer <token>`, `/users/<id>`, `app/[id]/page.tsx`, a Markdown link and "no TODO is left" are not leftovers.
enum LeftoverFinder {
    /// The most leftovers reported for one text.
    private static let limit = 100

    static func leftovers(in text: String) -> [Leftover] {
        if standsForMore(text) {
            return [Leftover(text: text, scalars: 0..<text.unicodeScalars.count)]
        }
        guard text.utf8.contains(where: beginsLeftover) else { return [] }
        let bytes = Array(text.utf8)
        var found: [Leftover] = []
        // The scalars before `counted`.
        var (counted, scalars) = (0, 0)
        var index = 0
        while index < bytes.count, found.count < limit {
            if bytes[index] == UInt8(ascii: "`"), let end = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "`")) {
                index = end + 1
            } else if beginsLeftover(bytes[index]), let end = LeftoverScan(bytes: bytes, start: index).end {
                scalars += scalarCount(bytes[counted..<index])
                counted = index
                found.append(leftover(bytes[index..<end], after: scalars))
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    /// Whether the whole text is only a sign that something was left out, or a sample path: `...`,
    /// `// remaining tasks`, `path/to/model.go`.
    private static func standsForMore(_ text: String) -> Bool {
        var rest = text.utf8.drop { $0 <= 0x20 }
        if ["//", "path/to/", "your_", "your-"].contains(where: { rest.starts(with: $0.utf8) }) { return true }
        if isReference(text) { return true }
        let isDotted = rest.starts(with: "...".utf8) || rest.starts(with: "\u{2026}".utf8)
        rest = rest.drop { $0 == UInt8(ascii: ".") || $0 >= 0x80 }
        // `.../v1` and `...args` are code.
        return isDotted && (rest.isEmpty || rest.first.map { $0 <= 0x20 } ?? true)
    }

    /// Whether the whole text is a note that the content stands elsewhere: `(same as before)`, `unchanged`.
    private static func isReference(_ text: String) -> Bool {
        let isAside = text.utf8.first.map { "([{<#".utf8.contains($0) } ?? false && text.utf8.count <= 80
        guard isAside || text.utf8.count <= 32 else { return false }
        let words = words(of: text)
        return isAside
            ? notes.contains { " \(words) ".contains(" \($0) ") } : words.contains(" ") && notes.contains(words)
    }

    /// The words in lower case, separated by spaces. Most texts are ASCII, whose letters are found without tables.
    private static func words(of text: String) -> String {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
            return text.lowercased().split { !$0.isLetter }.joined(separator: " ")
        }
        return text.utf8.split { !(0x61...0x7A).contains($0 | 0x20) }
            .map { String(decoding: $0.map { $0 | 0x20 }, as: UTF8.self) }.joined(separator: " ")
    }

    /// A single word counts in brackets only: elsewhere, it may be a field.
    private static let notes: Set<String> = [
        "same", "the same", "same as above", "same as before", "same as task", "same as in task", "same as maker",
        "same as the maker", "same as preceding task", "same criteria", "same as previous", "see above", "see task",
        "see before", "see maker", "as above", "as before", "as in task", "unchanged", "no change", "identical",
        "ditto", "omitted", "remaining", "and so on", "etc", "rest unchanged", "rest as before", "copied from task",
        "copied from above", "copy from task", "remaining criteria", "remaining tasks", "other criteria",
        "more tasks", "more files", "more criteria", "more endpoints", "other files", "other tasks",
        "remaining files",
    ]

    private static func leftover(_ bytes: ArraySlice<UInt8>, after scalars: Int) -> Leftover {
        let text = String(decoding: bytes, as: UTF8.self)
        return Leftover(text: text, scalars: scalars..<(scalars + scalarCount(bytes)))
    }

    private static func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

    /// Called for every byte of a plan.
    private static func beginsLeftover(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "$"), UInt8(ascii: "T"),
            UInt8(ascii: "F"):
            true
        default: false
        }
    }
}
