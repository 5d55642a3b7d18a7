package import Documents

/// A plan as somebody wrote it, decoded once: what is missing or of the wrong type is nil and everything has its place.
package struct PlanDocument: Sendable {
    package let source: SourceText
    /// What was wrong with the text as JSON.
    package let faults: [Diagnostic]
    /// The object; nil where there is none, and then so is all else.
    let root: Node?
    package let status: Located<String>?
    package let category: Located<String>?
    package let architecture: Architecture?
    /// Those that are objects, in the order of the text; nil where there is no list of them.
    let taskList: Located<[Task]>?
    /// The place in `tasks` of the task that bears a number; of two, the first.
    let places: [Int: Int]

    package var tasks: [Task] { taskList?.value ?? [] }
}

extension PlanDocument {
    /// `architecture`.
    package struct Architecture: Sendable {
        let range: SourceRange
        package let summary: Located<String>?
        package let endpoints: [Endpoint]
        package let models: [Model]
        package let services: [Located<String>]
        package let integrations: [Located<String>]
    }

    /// An item of `endpoints`.
    package struct Endpoint: Sendable {
        package let method: Located<String>?
        package let path: Located<String>?
        package let purpose: Located<String>?
        let auth: Located<String>?
    }

    /// An item of `data_models`.
    package struct Model: Sendable {
        package let name: Located<String>?
        package let purpose: Located<String>?
        package let table: Located<String>?
        let keyFields: Located<[Located<String>]>?
    }
}
