internal import Templating

/// What a task's texts see of the task itself.
struct TaskFacts: Sendable {
    let create: [String]
    let modify: [String]
    let test: [String]
    /// Files of the same kinds that the repository has.
    let siblings: [String]
    /// The endpoints that the task is about.
    let endpoints: [Endpoint]
    /// What these can answer with beside success, by status.
    let problems: [Endpoint.Problem]
    var subject = ""
    var name = ""
    var description = ""
}

extension View where Subject == TaskFacts {
    /// Before anything is said of the task.
    static let files = View(
        .texts("create") { $0.create },
        .texts("modify") { $0.modify },
        .texts("test") { $0.test },
        .texts("siblings") { $0.siblings },
        .list("endpoints", of: .endpoint) { $0.endpoints },
        .list("problems", of: .problem) { $0.problems },
        .list("authenticated", of: .endpoint) { $0.endpoints.filter { $0.auth == .required } })

    static let subject = View(files.members + [.tainted("subject") { $0.subject }])

    /// What its critique sees.
    static let task = View(
        subject.members + [.tainted("name") { $0.name }, .tainted("description") { $0.description }])
}
