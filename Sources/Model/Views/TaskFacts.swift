internal import Templating

/// What the texts of a task see of the task itself.
package struct TaskFacts: Sendable {
    package let create: [String]
    package let modify: [String]
    package let test: [String]
    /// Existing files that are similar to the task's.
    package let siblings: [String]
    /// The endpoints that the task is about.
    package let endpoints: [Endpoint]
    /// Their error responses, by status.
    let problems: [Endpoint.Problem]
    /// What the project needs of the task, if an earlier run wrote its files; empty if it was not carried out yet.
    package var left: [LeftPart] = []
    package var subject = ""
    package var name = ""
    package var description = ""

    package init(
        create: [String], modify: [String], test: [String], siblings: [String], endpoints: [Endpoint],
        problems: [Endpoint.Problem], subject: String = "", name: String = "", description: String = ""
    ) {
        self.create = create
        self.modify = modify
        self.test = test
        self.siblings = siblings
        self.endpoints = endpoints
        self.problems = problems
        self.subject = subject
        self.name = name
        self.description = description
    }
}

extension View where Subject == TaskFacts {
    /// Before the texts of the task are rendered.
    package static let files = View(
        .texts("create") { $0.create },
        .texts("modify") { $0.modify },
        .texts("test") { $0.test },
        .texts("siblings") { $0.siblings },
        .list("endpoints", of: .endpoint) { $0.endpoints },
        .list("problems", of: .problem) { $0.problems },
        .list("authenticated", of: .endpoint) { $0.endpoints.filter { $0.auth == .required } },
        .list("left", of: .leftPart) { $0.left })

    package static let subject = View(files.members + [.tainted("subject") { $0.subject }])

    /// What the critique of the task sees.
    package static let task = View(
        subject.members + [.tainted("name") { $0.name }, .tainted("description") { $0.description }])
}
