internal import Documents

/// Another place that a finding is about, and what is there.
struct PlaceNote {
    let message: String
    let range: SourceRange
}

/// The findings of one rule.
///
/// Counts all of them but lists only the first `limit`, so that a hostile plan with millions of errors does not fill
/// the memory; a note on the last one gives the number of the others.
struct RuleFindings {
    static let limit = 1000

    private let code: String
    private let source: SourceText
    private var listed: [Diagnostic] = []
    private(set) var errors = 0
    private(set) var warnings = 0

    init(code: String, in source: SourceText) {
        self.code = code
        self.source = source
    }

    mutating func error(
        _ message: @autoclosure () -> String, at range: SourceRange, fix: @autoclosure () -> String? = nil
    ) {
        errors += 1
        list(.error, message(), at: range, fix: fix())
    }

    /// - Parameter notes: the other places that the finding is about.
    mutating func warning(
        _ message: @autoclosure () -> String, at range: SourceRange, notes: [PlaceNote] = [],
        fix: @autoclosure () -> String? = nil
    ) {
        warnings += 1
        list(.warning, message(), at: range, notes: notes, fix: fix())
    }

    /// Adds an error of the reader.
    mutating func error(_ fault: Diagnostic) {
        errors += 1
        guard listed.count < Self.limit else { return }
        listed.append(
            Diagnostic(.error, code: code, fault.message, at: fault.location, notes: fault.notes, fix: fault.fix))
    }

    var all: [Diagnostic] {
        let more = errors + warnings - listed.count
        guard more > 0 else { return listed }
        let message = "\(more) more findings of this rule are not listed"
        return listed + [Diagnostic(.note, code: code, message, at: listed.last?.location)]
    }

    private mutating func list(
        _ severity: Diagnostic.Severity, _ message: @autoclosure () -> String, at range: SourceRange,
        notes: [PlaceNote] = [], fix: @autoclosure () -> String?
    ) {
        guard listed.count < Self.limit else { return }
        listed.append(
            Diagnostic(
                severity, code: code, message(), at: SourceLocation(source, range),
                notes: notes.map { Diagnostic.Note($0.message, at: SourceLocation(source, $0.range)) }, fix: fix()))
    }
}
