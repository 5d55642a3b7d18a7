import Documents

@testable import PlanCheck

/// A text in which `‸` marks the position of each finding; the marks are not part of the text.
struct MarkedPlan {
    let text: String
    let marks: [String]

    init(_ marked: String) {
        var text = ""
        var marks: [String] = []
        var (line, column) = (1, 1)
        for scalar in marked.unicodeScalars {
            if scalar == "‸" {
                marks.append("\(line):\(column)")
                continue
            }
            text.unicodeScalars.append(scalar)
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        self.text = text
        self.marks = marks
    }
}

extension CheckReport {
    /// `line:column` of the findings of a code.
    func places(of code: String) -> [String] {
        findings.filter { $0.diagnostic.code == code }.compactMap { finding in
            finding.diagnostic.location.map { "\($0.range.start.line):\($0.range.start.column)" }
        }
    }
}
