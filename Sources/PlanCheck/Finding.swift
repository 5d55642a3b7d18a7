package import Documents

/// One fault of a plan, told to a person and to a program.
package struct Finding: Sendable, Hashable {
    package let diagnostic: Diagnostic
    /// The value that it is about, as RFC 6901 writes it (`/tasks/2/task_name`); nil where it lies outside of the plan.
    ///
    /// What is missing is told of the object that should hold it.
    package let pointer: String?
}

extension Finding {
    /// All keys are always there, null where there is nothing to tell.
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
