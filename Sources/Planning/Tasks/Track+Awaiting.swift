internal import Model

extension Track {
    /// The critiques that must pass before the track begins.
    ///
    /// - Parameter planned: the tasks of each earlier track.
    package func awaited(among planned: [[TaskPair]], _ architectures: [Architecture]) -> [Int] {
        guard after.isEmpty else { return after.flatMap { Self.lastCritiques(of: planned[$0]) } }
        return Self.groundwork(planned, architectures).map { [$0.critique.order] } ?? []
    }

    /// The first task of the plan, if it creates files of the project.
    private static func groundwork(_ planned: [[TaskPair]], _ architectures: [Architecture]) -> TaskPair? {
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
