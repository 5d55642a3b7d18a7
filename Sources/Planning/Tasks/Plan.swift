package import Model

/// The plan in terms of the requirements document: one architecture for each feature, and pairs of tasks.
package struct Plan: Sendable {
    package let prompt: String
    package let summary: String
    package let architectures: [Architecture]
    /// Maker, critique, maker, critique ...; `task_order` is the position in this list, from 1.
    package let pairs: [TaskPair]

    package init(prompt: String, summary: String, architectures: [Architecture], pairs: [TaskPair]) {
        self.prompt = prompt
        self.summary = summary
        self.architectures = architectures
        self.pairs = pairs
    }
}

/// A maker and the critique that validates its work.
///
/// The critique stores no copy: what it repeats of its maker is read from the maker, so the two cannot differ.
package struct TaskPair: Sendable {
    package let maker: Maker
    package let critique: Critique
}

extension Plan {
    package var endpoints: [Endpoint] { architectures.flatMap(\.endpoints) }
    package var models: [Model] { architectures.flatMap(\.models) }
    package var services: [Service] { architectures.flatMap(\.services) }
    package var integrations: [Integration] { architectures.flatMap(\.integrations) }
}

/// A task that produces something.
package struct Maker: Sendable {
    /// The position in the plan, from 1.
    package let order: Int
    /// The orders of critiques that must pass first.
    package let dependencies: [Int]
    package let name: String
    package let description: String
    package let skill: String
    package let requirements: String
    package let create: [String]
    package let modify: [String]
    package let test: [String]
    package let testTypes: [String]
    package let patterns: String
    package let criteria: Criteria
    /// In seconds.
    package let timeout: Int
}

/// A task that reviews its maker's work.
package struct Critique: Sendable {
    /// The position in the plan: directly after its maker.
    package let order: Int
    package let name: String
    package let description: String
    package let skill: String
    package let criteria: Criteria
    /// In seconds.
    package let timeout: Int
}

/// The criteria for the result of a task.
package struct Criteria: Sendable, Hashable {
    package let critical: [String]
    package let expected: [String]
    package let niceToHave: [String]
}
