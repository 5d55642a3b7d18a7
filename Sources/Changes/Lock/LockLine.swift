internal import Documents

/// One line of a lock without its line end.
struct LockLine {
    struct Part {
        let text: Substring
        let location: SourceLocation
    }

    let text: String
    private let number: Int
    private let source: SourceText

    /// Nil if the bytes are not text. A carriage return at the end comes from git on Windows and is dropped.
    init?(_ bytes: ArraySlice<UInt8>, number: Int, of source: SourceText) {
        let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
        guard let text = String(validating: line, as: UTF8.self), !line.contains(0) else { return nil }
        self.text = text
        self.number = number
        self.source = source
    }

    var isComment: Bool { text.isEmpty || text.hasPrefix("#") }

    /// Whether the line is a conflict marker of git.
    var isMergeMark: Bool {
        ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].contains { text == $0 || text.hasPrefix($0 + " ") }
    }

    /// The words between single spaces; the last one, a path, may contain spaces.
    var parts: [Part] {
        let count = LockRecordKind.partLimit
        return text.unicodeScalars.split(separator: " ", maxSplits: count - 1, omittingEmptySubsequences: false)
            .map { Part(text: Substring($0), location: location(of: Substring($0))) }
    }

    var location: SourceLocation { location(of: text[...]) }

    private func location(of part: Substring) -> SourceLocation {
        let start = text.unicodeScalars.distance(from: text.startIndex, to: part.startIndex) + 1
        let end = start + part.unicodeScalars.count
        return SourceLocation(
            source,
            SourceRange(
                start: SourcePosition(line: number, column: start), end: SourcePosition(line: number, column: end)))
    }
}
