/// Whether a leftover begins at a byte of a text, and where it ends.
struct LeftoverScan {
    let bytes: [UInt8]
    let start: Int

    /// The largest distance of a closing bracket from its opening one.
    private static let reach = 80

    /// The offset after the leftover; nil if none begins here.
    var end: Int? {
        switch bytes[start] {
        case UInt8(ascii: "<"): angle
        case UInt8(ascii: "["): square
        case UInt8(ascii: "{") where bytes[(start + 1)...].first == UInt8(ascii: "{"): mustache
        case UInt8(ascii: "$") where bytes[(start + 1)...].first == UInt8(ascii: "{"):
            closing(UInt8(ascii: "}")).map { $0 + 1 } ?? start + 2
        case UInt8(ascii: "T"), UInt8(ascii: "F"): note
        default: nil
        }
    }

    /// `<task-name-from-task-1>`, `<feature>`, or any other placeholder that is the whole text.
    private var angle: Int? {
        guard let close = closing(UInt8(ascii: ">")), let inner = placeholder(upTo: close) else { return nil }
        if start == 0, close == bytes.count - 1 { return close + 1 }
        let words = inner.split { $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        let isSpoken = words.count > 1 ? !isCredential : words.first.map(Self.isPlaceholderWord) ?? false
        return isSpoken && !isAttached && previous != UInt8(ascii: "/") ? close + 1 : nil
    }

    /// `[Feature]`, `[Your Service]`, or a whole text of several words: `[handler file]`. `[id]` in a path is a parameter, `[x](y)` a link, `[]T` and `a[x]` code.
    private var square: Int? {
        guard let close = closing(UInt8(ascii: "]")), let inner = placeholder(upTo: close), !isAttached else {
            return nil
        }
        let isLink = bytes[(close + 1)...].first.map { "([:".utf8.contains($0) } ?? false
        let isParameter = previous == UInt8(ascii: "/") && bytes[start + 1] & 0x20 != 0
        if start == 0, close == bytes.count - 1, inner.contains(0x20) { return close + 1 }
        let first = inner.prefix { $0 != 0x20 && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
        return !isLink && !isParameter && Self.isPlaceholderWord(first) ? close + 1 : nil
    }

    /// `{{ name }}`; `{{1, 2}}` is code.
    private var mustache: Int? {
        let inner = bytes[(start + 2)...].drop { $0 == 0x20 || $0 == UInt8(ascii: "-") }
        guard inner.first?.isLetter ?? false else { return nil }
        return closing(UInt8(ascii: "}")).map { min($0 + 2, bytes.count) } ?? start + 2
    }

    /// `TBD` anywhere; `TODO` and `FIXME` alone, before a colon or a bracket, or after a colon.
    private var note: Int? {
        guard !isAttached, let word = ["TODO", "TBD", "FIXME"].first(where: { bytes[start...].starts(with: $0.utf8) })
        else { return nil }
        let end = start + word.utf8.count
        let next = bytes[end...].first
        guard !(next.map { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") } ?? false) else { return nil }
        let isOpen = next.map { ":()]>".utf8.contains($0) } ?? (behind == nil)
        let isAnswer = behind == UInt8(ascii: ":") && next == nil
        return word == "TBD" || isOpen || isAnswer ? end : nil
    }

    private var previous: UInt8? { start > 0 ? bytes[start - 1] : nil }

    /// The last byte before it that is not a space.
    private var behind: UInt8? { bytes[..<start].last { $0 != 0x20 } }

    /// Whether it belongs to the word before: `List<User>`, `a[x]`, `name=<name>`.
    private var isAttached: Bool {
        previous.map { $0.isLetter || $0.isDigit || "_)]=".utf8.contains($0) } ?? false
    }

    /// `Authorization: Bearer <access-token>` shows the form of a header.
    private var isCredential: Bool {
        ["Bearer ", "Basic "].contains { bytes[..<start].suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    /// The next bracket of a kind; nil if the line ends or a similar placeholder begins before it.
    private func closing(_ bracket: UInt8) -> Int? {
        let rest = bytes[(start + 1)...].prefix(Self.reach)
        let opening = bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "$") ? nil : bytes[start]
        let end = rest.firstIndex { $0 == bracket || $0 == opening || $0 == 0x0A }
        return end.flatMap { bytes[$0] == bracket ? $0 : nil }
    }

    /// The text in brackets if it consists only of words.
    private func placeholder(upTo close: Int) -> ArraySlice<UInt8>? {
        let inner = bytes[(start + 1)..<close]
        let isWords = inner.allSatisfy { $0.isLetter || $0.isDigit || " -_'.,".utf8.contains($0) }
        return isWords && inner.first?.isLetter ?? false ? inner : nil
    }

    private static let placeholderWords: Set<String> = [
        "description", "endpoint", "entity", "feature", "features", "insert", "integration", "model", "module",
        "name", "path", "placeholder", "project", "prompt", "resource", "service", "skill", "stack", "table", "task",
        "tbd", "todo", "your",
    ]

    private static func isPlaceholderWord(_ word: ArraySlice<UInt8>) -> Bool {
        placeholderWords.contains(String(decoding: word.map { $0 | 0x20 }, as: UTF8.self))
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
