extension Unicode.Scalar {
    /// The character as it is safe to print on a terminal: escaped if it moves the cursor, changes the direction or is
    /// invisible.
    ///
    /// A hostile file must not control the terminal of whoever reads a message about it.
    var terminalText: String {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
            "<U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal + ">"
        default: String(self)
        }
    }

    private var hexadecimal: String { String(value, radix: 16, uppercase: true) }

    /// The columns that `terminalText` takes: 0 for combining marks, 2 for wide characters (UAX 11, W and F).
    var terminalWidth: Int {
        guard value >= 0x80 else { return (0x20..<0x7F).contains(value) ? 1 : terminalText.count }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
            return terminalText.count
        default: return properties.isEmojiPresentation || Self.wide.contains { $0.contains(value) } ? 2 : 1
        }
    }

    /// Whole blocks; the few narrow characters in them do not justify a table.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
}

extension String {
    /// The text without anything that a terminal would interpret.
    package var terminalText: String {
        let isPlain = utf8.allSatisfy { (0x20..<0x7F).contains($0) }
        return isPlain ? self : unicodeScalars.map(\.terminalText).joined()
    }

    /// The same for a text of several lines: line feeds and tabs stay.
    package var printable: String {
        let isPlain = utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A || $0 == 0x09 }
        return isPlain ? self : unicodeScalars.map { $0 == "\n" || $0 == "\t" ? String($0) : $0.terminalText }.joined()
    }
}
