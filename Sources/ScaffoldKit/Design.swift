internal import Blueprints
internal import Documents
internal import Model
package import Planning
internal import Platform

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

    /// The texts of the other files of that kind in the folder of a file.
    func texts(besides path: String) -> [String] {
        let folder = ProjectPath.folder(of: path)
        let kind = path.split(separator: ".").last ?? ""
        let files = (repository?.files ?? []).filter { other in
            other != path && ProjectPath.folder(of: other) == folder && other.hasSuffix(".\(kind)")
        }
        return files.compactMap { repository?.text(of: $0) }
    }

    /// The plan with what its tasks build and nothing else.
    ///
    /// - Parameter left: the features that were written before.
    func narrowed(_ plan: Plan, to left: Dictionary<String, [LeftPart]>.Keys, reporting diagnostics: inout Diagnostics)
        -> Plan
    {
        let architectures = plan.architectures.map { architecture in
            left.contains(architecture.feature.name) ? architecture.narrowed(to: plan.pairs) : architecture
        }
        let summaries = plan.architectures.compactMap { stack.left?.summary.line($0.scope, reporting: &diagnostics) }
        let summary = plan.pairs.isEmpty ? summaries.joined(separator: "; ") : plan.summary
        return Plan(
            prompt: plan.prompt, summary: summary, architectures: architectures, pairs: plan.pairs)
    }
}
