internal import Blueprints
internal import Documents
internal import Model
package import Planning
internal import Platform
internal import Templating

/// The design of a request: the plan, and everything that rendering its files needs.
package struct Design: Sendable {
    /// How the request was understood.
    package private(set) var interpretation: Interpretation
    package let plan: Plan
    let resolved: ResolvedRequest
    /// What the project's own files lack.
    let lacks: [TaskFacts.Lack]
    /// The project as it was read; nil to plan a new one.
    private let repository: Repository?
    /// What the project's own files lack, for which nothing may be written.
    var needs = Diagnostics()
    /// The integrations whose files stay as other features have them.
    private(set) var leftAlone: Set<String> = []
    /// The files that earlier runs made.
    var made: Set<String> = []

    init(
        interpretation: Interpretation, plan: Plan, resolved: ResolvedRequest, lacks: [TaskFacts.Lack],
        repository: Repository?
    ) {
        self.repository = repository
        self.interpretation = interpretation
        self.plan = plan
        self.resolved = resolved
        self.lacks = lacks
    }

    mutating func leave(_ integration: String, to features: [String]) {
        leftAlone.insert(integration)
        let names = features.map { "`\($0)`" }.joined(separator: ", ")
        interpretation.assume("the files of `\(integration)` stay those of \(names), whose events they handle")
    }

    /// That of every track.
    var stack: StackBlueprint { resolved.tracks[0].requirements.stack }

    /// Each track with its architecture.
    var parts: [(track: Track, architecture: Architecture)] {
        zip(resolved.tracks, plan.architectures).map { ($0, $1) }
    }

    /// What a merge left in the order of numbered files.
    var orderFaults: [Diagnostic] {
        var faults = Diagnostics()
        guard let repository, let lock = repository.lock(reporting: &faults) else { return [] }
        return repository.orderFaults(of: lock)
    }

    /// The text of a file of the project; nil if it is not there or cannot be read.
    func text(of path: String) -> String? { repository?.contains(path) ?? false ? repository?.text(of: path) : nil }

    /// The texts of the other files of a file's kind in and below a folder.
    func texts(besides path: String, in folder: String) -> [String] {
        let kind = path.split(separator: ".").last ?? ""
        let files = (repository?.files ?? []).filter { other in
            other != path && other.hasPrefix("\(folder)/") && other.hasSuffix(".\(kind)")
        }
        return files.compactMap { repository?.text(of: $0) }
    }

    /// The plan with what its tasks build and nothing else.
    ///
    /// - Parameter left: what is left of the features that were written before.
    func narrowed(_ plan: Plan, to left: [String: [LeftPart]], reporting diagnostics: inout Diagnostics) -> Plan {
        let architectures = plan.architectures.map { architecture in
            left[architecture.feature.name] == nil ? architecture : architecture.narrowed(to: plan.pairs)
        }
        let summaries = plan.architectures.compactMap { architecture in
            let edited = left[architecture.feature.name, default: []].filter { $0.state == .edited }.map(\.file)
            let scope = architecture.scope.with("edited", .list(edited.map { .text($0) }))
            return stack.left?.summary.line(scope, reporting: &diagnostics)
        }
        let summary = plan.pairs.isEmpty ? summaries.joined(separator: "; ") : plan.summary
        return Plan(
            prompt: plan.prompt, summary: summary, architectures: architectures, pairs: plan.pairs)
    }
}
