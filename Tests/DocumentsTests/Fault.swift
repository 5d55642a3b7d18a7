import Documents
import Testing

/// A text with the errors to report, each at its mark.
struct Fault: CustomTestStringConvertible, Sendable {
    let name: String
    let marked: String
    /// `code: message`, in the order of the marks.
    let told: [String]

    init(_ name: String, _ marked: String, _ told: String...) { self.init(name, marked, told) }

    init(_ name: String, _ marked: String, _ told: [String]) {
        self.name = name
        self.marked = marked
        self.told = told
    }

    var testDescription: String { name }
}

extension Diagnostic {
    /// `line:column code: message`, with the fix in brackets.
    var summary: String {
        let start = location.map { "\($0.range.start.line):\($0.range.start.column) " } ?? ""
        return start + "\(code): \(message)"
    }
}

extension Fault {
    /// The errors at the positions of the marks, in the form of `Diagnostic.summary`.
    var expected: [String] {
        zip(MarkedText(marked).marks, told).map { "\($0.line):\($0.column) \($1)" }
    }
}
