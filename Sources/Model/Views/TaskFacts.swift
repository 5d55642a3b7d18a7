internal import Templating

/// What the texts of a task see of the task itself.
package struct TaskFacts: Sendable {
    /// A file that the task creates, changes or tests.
    package struct File: Sendable {
        package enum Change: String, Sendable { case create, modify, test }

        /// The id of its entry in the stack's `files`.
        package let id: String
        package let path: String
        package let purpose: String
        package let change: Change

        package init(id: String, path: String, purpose: String, change: Change) {
            self.id = id
            self.path = path
            self.purpose = purpose
            self.change = change
        }
    }

    /// A line that a file of the project lacks.
    package struct Lack: Sendable, Hashable {
        let file: String
        package let line: String

        package init(file: String, line: String) {
            self.file = file
            self.line = line
        }
    }

    /// Those that it creates, then those that it changes, then those that it tests.
    package let files: [File]
    /// Existing files that are similar to the task's.
    package let siblings: [String]
    /// The endpoints that the task is about.
    package let endpoints: [Endpoint]
    /// Their error responses, by status.
    let problems: [Endpoint.Problem]
    /// What the project needs of the task, if an earlier run wrote its files; empty if it was not carried out yet.
    package var left: [LeftPart] = []
    /// What the project's own files lack and no task changes; of the first task alone.
    package var lacks: [Lack] = []
    /// Whether it is the first of the plan.
    package var isFirst = false
    package var subject = ""
    package var name = ""
    package var description = ""

    package init(files: [File], siblings: [String], endpoints: [Endpoint], problems: [Endpoint.Problem]) {
        self.files = files
        self.siblings = siblings
        self.endpoints = endpoints
        self.problems = problems
    }

    package var create: [String] { paths(.create) }
    package var modify: [String] { paths(.modify) }
    package var test: [String] { paths(.test) }

    private func paths(_ change: File.Change) -> [String] { files.filter { $0.change == change }.map(\.path) }
}

extension View where Subject == TaskFacts.File {
    static let file = View(
        .text("id") { $0.id },
        .text("path") { $0.path },
        .tainted("purpose") { $0.purpose },
        .text("change") { $0.change.rawValue })
}

extension View where Subject == TaskFacts.Lack {
    static let lack = View(.text("file") { $0.file }, .tainted("line") { $0.line })
}

extension View where Subject == TaskFacts {
    /// Before the texts of the task are rendered.
    package static let files = View(
        .list("files", of: .file) { $0.files },
        .boolean("opening") { $0.isFirst },
        .texts("create") { $0.create },
        .texts("modify") { $0.modify },
        .texts("test") { $0.test },
        .texts("siblings") { $0.siblings },
        .list("endpoints", of: .endpoint) { $0.endpoints },
        .list("problems", of: .problem) { $0.problems },
        .list("authenticated", of: .endpoint) { $0.endpoints.filter { $0.auth == .required } },
        .list("left", of: .leftPart) { $0.left },
        .list("lacks", of: .lack) { $0.lacks })

    package static let subject = View(files.members + [.tainted("subject") { $0.subject }])

    /// What the critique of the task sees.
    package static let task = View(
        subject.members + [.tainted("name") { $0.name }, .tainted("description") { $0.description }])
}
