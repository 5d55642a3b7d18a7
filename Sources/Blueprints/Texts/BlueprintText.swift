package import Documents
package import Model
package import Templating

/// A template text of a blueprint, parsed and checked when the blueprint is read, or known to be valid.
package struct BlueprintText: Sendable {
    private enum Content: Sendable {
        /// A text without tags.
        case fixed(String)
        /// Nil if the text has an error.
        case parsed(Template?)
        case proven(ProvenText<Template>)
    }

    private let content: Content

    package init(
        _ text: LocatedText, seeing shape: @autoclosure () -> ScopeShape, _ settings: TemplateSettings,
        language: OutputLanguage = .prose, reporting diagnostics: inout Diagnostics
    ) {
        if !Template.hasTags(text.text) {
            content = .fixed(text.text)
        } else if settings.isProven(text) {
            content = .proven(ProvenText(text, settings.provenEnvironment(language), Template.parse))
        } else {
            content = .parsed(Self.parse(text, shape(), settings, language, &diagnostics))
        }
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

    /// The rendered text; empty if an error was reported.
    package func render(_ scope: Scope, reporting diagnostics: inout Diagnostics) -> String {
        var total = RenderTotal()
        return render(scope, charging: &total, reporting: &diagnostics)
    }

    /// The same, as one of many renderings.
    package func render(
        _ scope: Scope, charging total: inout RenderTotal, reporting diagnostics: inout Diagnostics
    ) -> String {
        let template: Template?
        switch content {
        case .fixed(let text): return text
        case .parsed(let parsed): template = parsed
        case .proven(let proven): template = proven.value(reporting: &diagnostics)
        }
        do { return try template?.render(scope.values, charging: &total) ?? "" } catch {
            diagnostics.append(error.diagnostic)
            return ""
        }
    }

    /// The rendered text as one line: each run of white space becomes one space.
    package func line(_ scope: Scope, reporting diagnostics: inout Diagnostics) -> String {
        render(scope, reporting: &diagnostics).folded
    }

    /// The rendered text as prose lines of a plan, see `ProseLines`.
    package func lines(_ scope: Scope, reporting diagnostics: inout Diagnostics) -> String {
        ProseLines(render(scope, reporting: &diagnostics)).text
    }
}

extension String {
    /// The text as one line: each run of white space becomes one space, with none at either end.
    var folded: String {
        // Most texts are already folded and stay as they are.
        if isFolded { return self }
        return isASCII ? foldedASCII : words.map { String($0) }.joined(separator: " ")
    }

    private var foldedASCII: String {
        String(unsafeUninitializedCapacity: utf8.count) { folded in
            var count = 0
            for byte in utf8 {
                let isBlank = Self.mayBeBlank(byte)
                if isBlank, count == 0 || folded[count - 1] == 0x20 { continue }
                folded[count] = isBlank ? 0x20 : byte
                count += 1
            }
            return count > 0 && folded[count - 1] == 0x20 ? count - 1 : count
        }
    }

    /// Whether all white space is single spaces between other characters; false if unsure.
    private var isFolded: Bool { utf8.withContiguousStorageIfAvailable(Self.isFolded) ?? false }

    private static func isFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var isAfterSpace = true
        for byte in bytes {
            if byte > 0x20, byte < 0x80 {
                isAfterSpace = false
            } else if byte == 0x20, !isAfterSpace {
                isAfterSpace = true
            } else if mayBeBlank(byte) {
                return false
            } else {
                isAfterSpace = false
            }
        }
        return !isAfterSpace
    }

    /// ASCII white space, or a byte of a character that may be white space.
    private static func mayBeBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0xC2 || byte == 0xE2 || byte == 0xE3
    }
}
