package import Documents
internal import Model

/// Undertaking + architectures -> Plan: the tasks of one track after those of the other, in one count.
package struct ChiefPlanner: Sendable {
    package let undertaking: Undertaking
    /// One for each track.
    package let architectures: [Architecture]

    package init(undertaking: Undertaking, architectures: [Architecture]) {
        self.undertaking = undertaking
        self.architectures = architectures
    }

    /// Nil exactly when an error was reported.
    package func plan(reporting diagnostics: inout Diagnostics) -> Plan? {
        var planned: [[TaskPair]] = []
        for (track, architecture) in zip(undertaking.tracks, architectures) {
            let planner = Planner(
                requirements: track.requirements, architecture: architecture, owner: track.owner,
                firstOrder: planned.joined().count * 2 + 1, awaited: awaited(by: track, among: planned))
            planned.append(planner.pairs(reporting: &diagnostics))
        }
        guard !diagnostics.hasErrors else { return nil }
        return Plan(
            prompt: undertaking.prompt, summary: undertaking.summary ?? architectures.first?.summary ?? "",
            architectures: architectures, pairs: Array(planned.joined()))
    }

    /// The critiques that must have passed before a track begins.
    private func awaited(by track: Track, among planned: [[TaskPair]]) -> [Int] {
        guard track.after.isEmpty else { return track.after.flatMap { Self.lastCritiques(of: planned[$0]) } }
        return groundwork(planned).map { [$0.critique.order] } ?? []
    }

    /// The first task of all, where it makes files of the project's own.
    private func groundwork(_ planned: [[TaskPair]]) -> TaskPair? {
        let own = architectures.first?.files.filter { $0.owner == .project }.map(\.path) ?? []
        return planned.first?.first { pair in
            pair.maker.order == 1 && !Set(own).isDisjoint(with: pair.maker.create)
        }
    }

    /// Those that no task of the same track waits for.
    private static func lastCritiques(of pairs: [TaskPair]) -> [Int] {
        let awaited = Set(pairs.flatMap(\.maker.dependencies))
        return pairs.map(\.critique.order).filter { !awaited.contains($0) }
    }
}
