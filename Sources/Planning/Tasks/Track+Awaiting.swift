internal import Model

extension Track {
    /// The critiques that must pass before the track begins: those of the tracks it names, or the first of the plan.
    ///
    /// A plan has one task that waits for nothing. In a new project it makes the files of the project; in an existing
    /// one it makes the migration that the later ones follow.
    ///
    /// - Parameter planned: the tasks of each earlier track.
    package func awaited(among planned: [[TaskPair]]) -> [Int] {
        let named = after.flatMap { Self.lastCritiques(of: planned[$0]) }
        return named.isEmpty ? planned.joined().first.map { [$0.critique.order] } ?? [] : named
    }

    /// Those that no task of the same track waits for.
    private static func lastCritiques(of pairs: [TaskPair]) -> [Int] {
        let awaited = Set(pairs.flatMap(\.maker.dependencies))
        return pairs.map(\.critique.order).filter { !awaited.contains($0) }
    }
}
