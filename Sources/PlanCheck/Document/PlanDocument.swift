internal import Documents

/// A plan as somebody wrote it, decoded once: what is missing or of the wrong type is nil and everything has its place.
struct PlanDocument: Sendable {
    package let source: SourceText
    /// What was wrong with the text as JSON.
    let faults: [Diagnostic]
    /// The object; nil where there is none, and then so is all else.
    let root: Node?
    let status: Located<String>?
    let category: Located<String>?
    let architecture: Architecture?
    /// Those that are objects, in the order of the text; nil where there is no list of them.
    let taskList: Located<[Task]>?
    /// The place in `tasks` of the task that bears a number; of two, the first.
    let places: [Int: Int]

    var tasks: [Task] { taskList?.value ?? [] }
}

extension PlanDocument {
    /// `architecture`.
    package struct Architecture: Sendable {
        let range: SourceRange
        let summary: Located<String>?
        package let endpoints: [Endpoint]
        package let models: [Model]
        let services: [Located<String>]
        let integrations: [Located<String>]
    }

    /// An item of `endpoints`.
    struct Endpoint: Sendable {
        let method: Located<String>?
        let path: Located<String>?
        let purpose: Located<String>?
        let auth: Located<String>?
    }

    /// An item of `data_models`.
    package struct Model: Sendable {
        let name: Located<String>?
        let purpose: Located<String>?
        let table: Located<String>?
        let keyFields: Located<[Located<String>]>?
    }
}
