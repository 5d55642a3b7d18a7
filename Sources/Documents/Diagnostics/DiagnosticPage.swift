/// The rendered text of several diagnostics.
struct DiagnosticPage {
    private(set) var text = ""
    private let color: Bool
    /// Of the file mentioned last: diagnostics of one file are usually adjacent.
    private var index: PlaceIndex?

    init(color: Bool) { self.color = color }

    mutating func append(_ diagnostic: Diagnostic) {
        let severity = diagnostic.severity.rawValue
        appendHeading(
            severity, style(of: diagnostic.severity), diagnostic.message + " [\(diagnostic.code)]", diagnostic.location)
        let gutter = appendExcerpt(diagnostic.location)
        if let fix = diagnostic.fix {
            text += String(repeating: " ", count: gutter) + " = " + styled(fix.terminalText, .green) + "\n"
        }
        for note in diagnostic.notes {
            appendHeading("note", .cyan, note.message, note.location)
            _ = appendExcerpt(note.location)
        }
    }

    private mutating func appendHeading(
        _ label: String, _ style: Style, _ message: String, _ location: SourceLocation?
    ) {
        if let location {
            let start = location.range.start
            text += styled("\(location.source.name.terminalText):\(start.line):\(start.column):", .bold) + " "
        }
        text += styled("\(label):", style) + " " + message.terminalText + "\n"
    }

    /// Returns the width of the gutter with the line numbers.
    private mutating func appendExcerpt(_ location: SourceLocation?) -> Int {
        let least = 4
        guard let location else { return least }
        if index?.source != location.source { index = PlaceIndex(location.source) }
        guard let excerpt = index.flatMap({ SourceExcerpt(of: location.range, in: $0) }) else { return least }
        let number = String(location.range.start.line)
        let gutter = max(least, number.count)
        text += String(repeating: " ", count: gutter - number.count) + number + " | " + excerpt.line + "\n"
        text += String(repeating: " ", count: gutter) + " | " + styled(excerpt.underline, .green) + "\n"
        return gutter
    }
}

extension DiagnosticPage {
    /// The parameter of the escape sequence SGR ("select graphic rendition").
    private enum Style: String {
        case bold = "1"
        case red = "1;31"
        case yellow = "1;33"
        case cyan = "1;36"
        case green = "32"
    }

    private func style(of severity: Diagnostic.Severity) -> Style {
        switch severity {
        case .error: .red
        case .warning: .yellow
        case .note: .cyan
        }
    }

    private func styled(_ text: String, _ style: Style) -> String {
        color ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}
