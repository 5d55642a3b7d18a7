package import Documents

/// A finding about a plan, for people and programs.
package struct Finding: Sendable, Hashable {
    package let diagnostic: Diagnostic
    /// The value concerned, as a JSON pointer (RFC 6901: `/tasks/2/task_name`); nil outside the plan.
    ///
    /// A missing value is reported for the object that should have it.
    package let pointer: String?
}

extension Finding {
    /// All keys are always present, null if there is no value.
    package var json: JSONValue {
        let start = diagnostic.location?.range.start
        return [
            "code": .string(diagnostic.code),
            "severity": .string(diagnostic.severity.rawValue),
            "message": .string(diagnostic.message),
            "pointer": .string(pointer),
            "line": .integer(start.map { Int($0.line) }),
            "column": .integer(start.map { Int($0.column) }),
            "fix": .string(diagnostic.fix),
        ]
    }
}
