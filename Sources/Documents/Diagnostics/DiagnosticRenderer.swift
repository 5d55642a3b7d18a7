/// `Diagnostic` -> text for users: location, message, source line with a marker, next step, notes.
///
///     feature.yaml:3:1: error: unknown key `sumary` [unknown-key]
///        3 | sumary: Billing
///          | ^~~~~~
///          = did you mean `summary`?
///
/// Whatever the files contain, the only control characters in the result are line feeds and, with `color`, the
/// renderer's own colours.
package struct DiagnosticRenderer {
    package var color: Bool

    package init(color: Bool = false) { self.color = color }

    /// All diagnostics in the given order.
    package func text(_ diagnostics: some Sequence<Diagnostic>) -> String {
        var page = DiagnosticPage(color: color)
        for diagnostic in diagnostics { page.append(diagnostic) }
        return page.text
    }

    /// `3 errors, 1 warning`; notes are counted only if there is nothing else.
    package static func summary(_ diagnostics: some Sequence<Diagnostic>) -> String {
        var counts: [Diagnostic.Severity: Int] = [:]
        for diagnostic in diagnostics { counts[diagnostic.severity, default: 0] += 1 }
        let parts = [Diagnostic.Severity.error, .warning, .note].compactMap { severity -> String? in
            guard let count = counts[severity] else { return nil }
            return count == 1 ? "1 \(severity.rawValue)" : "\(count) \(severity.rawValue)s"
        }
        return parts.isEmpty ? "no errors" : parts.joined(separator: ", ")
    }
}
