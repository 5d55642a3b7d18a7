package import Documents
package import Model
package import Templating

/// A template text of a blueprint, parsed and checked when the blueprint was read.
package struct BlueprintText: Sendable {
    /// Nil for a text without tags, and where there is a fault.
    private let parsed: Template?
    /// The text without tags; nil where it has some.
    private let fixed: String?

    package init(
        _ text: LocatedText, seeing shape: ScopeShape, _ settings: TemplateSettings, language: OutputLanguage = .prose,
        reporting diagnostics: inout Diagnostics
    ) {
        fixed = Template.hasTags(text.text) ? nil : text.text
        parsed = fixed != nil ? nil : Self.parse(text, shape, settings, language, &diagnostics)
    }

    private static func parse(
        _ text: LocatedText, _ shape: ScopeShape, _ settings: TemplateSettings, _ language: OutputLanguage,
        _ diagnostics: inout Diagnostics
    ) -> Template? {
        let template = Template.parse(
            text.text, origin: text.origin, environment: settings.environment(language), reporting: &diagnostics)
        template?.check(against: shape.shape(settings), reporting: &diagnostics)
        return template
    }

    /// The text with the scope's values; empty where a fault was reported.
    package func render(_ scope: Scope, reporting diagnostics: inout Diagnostics) -> String {
        if let fixed { return fixed }
        do { return try parsed?.render(scope.values) ?? "" } catch {
            diagnostics.append(error.diagnostic)
            return ""
        }
    }

    /// The same as one line: white space of any kind becomes one space.
    package func line(_ scope: Scope, reporting diagnostics: inout Diagnostics) -> String {
        render(scope, reporting: &diagnostics).folded
    }

    /// The same as lines: none ends in white space, none is empty at either end, and at most one in a row.
    package func lines(_ scope: Scope, reporting diagnostics: inout Diagnostics) -> String {
        var lines: [Substring] = []
        for line in render(scope, reporting: &diagnostics).split(separator: "\n", omittingEmptySubsequences: false) {
            let end = line.lastIndex { !$0.isWhitespace }
            let trimmed = end.map { line[...$0] } ?? ""
            if trimmed.isEmpty, lines.last?.isEmpty ?? true { continue }
            lines.append(trimmed)
        }
        if lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}

extension String {
    /// The text as one line: white space of any kind becomes one space, and none is left at either end.
    var folded: String {
        let bytes = utf8
        // Most texts are one line without a double space, and stay as they are.
        let isFolded = zip(bytes, bytes.dropFirst()).allSatisfy {
            !Self.isBlank($0) || $0 == 0x20 && !Self.isBlank($1)
        }
        if isFolded, let first = bytes.first, let last = bytes.last, !Self.isBlank(first), !Self.isBlank(last) {
            return self
        }
        return split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// ASCII white space, or a byte of a character that may be white space.
    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0xC2 || byte == 0xE2 || byte == 0xE3
    }
}
