internal import Documents

/// The forms in which a report is printed.
package enum CheckReportFormat: String, CaseIterable, Sendable {
    case text, json

    /// Empty for a plan without findings as text; always one object as JSON.
    package func text(of report: CheckReport) -> String {
        switch self {
        case .text: DiagnosticRenderer().text(report.findings.lazy.map(\.diagnostic))
        case .json:
            JSONWriter.string([
                "errors": .integer(report.errors),
                "warnings": .integer(report.warnings),
                "diagnostics": .array(report.findings.map(\.json)),
            ])
        }
    }
}
