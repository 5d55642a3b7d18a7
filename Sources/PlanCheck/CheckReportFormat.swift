internal import Documents

/// The output formats of a report.
package enum CheckReportFormat: String, CaseIterable, Sendable {
    case text, json

    /// As text, empty for a plan without findings; as JSON, always an object.
    package func text(of report: CheckReport, color: Bool = false) -> String {
        switch self {
        case .text: DiagnosticRenderer(color: color).text(report.findings.lazy.map(\.diagnostic))
        case .json:
            JSONWriter.string([
                "errors": .integer(report.errors),
                "warnings": .integer(report.warnings),
                "diagnostics": .array(report.findings.map(\.json)),
            ])
        }
    }
}
