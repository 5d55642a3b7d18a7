internal import Documents

/// A plan as written, decoded once: missing values and wrong types are nil, and everything has a range.
struct PlanDocument: Sendable {
    package let source: SourceText
    /// The errors of the text as JSON.
    let faults: [Diagnostic]
    /// The object; nil if there is none, and then everything else is nil too.
    let root: Node?
    /// The value as it stands in the text, for JSON pointers.
    let written: Node?
    /// The keys that were read as others.
    let renamings: [KeyRenamer.Renaming]
    let status: Located<String>?
    let category: Located<String>?
    let architecture: Architecture?
    /// The items that are objects, in text order; nil if there is no list.
    let taskList: Located<[Task]>?
    /// The index in `tasks` of the task with a number; the first of several.
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
        /// Where each of its keys is.
        let keys: [String: SourceRange]
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

extension PlanDocument.Architecture {
    /// A note on one of its lists, or on the architecture if it lacks the list.
    func note(_ key: String) -> PlaceNote {
        PlaceNote(message: "`\(key)` is here", range: keys[key] ?? SourceRange(at: range.start))
    }
}
