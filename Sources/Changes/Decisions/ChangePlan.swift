/// A set of changes, with what is undecided about it and the answers given so far.
///
/// A terminal asks for one conflict after the other and gives each answer to `resolved`; the planning is done once.
package struct ChangePlan {
    package private(set) var changeSet = ChangeSet(changes: [])

    private let facts: [PathFacts]
    private let lock: LockFile
    /// As `scaffold.lock` was found.
    private let lockBytes: [UInt8]?
    private let prune: Bool
    private let pristine: PristineTexts
    /// One for each of the facts.
    private var settlements: [Settlement]

    package init(
        _ facts: [PathFacts], lock: LockFile, lockBytes: [UInt8]?, policy: ConflictPolicy, prune: Bool,
        pristine: PristineTexts
    ) {
        self.facts = facts
        self.lock = lock
        self.lockBytes = lockBytes
        self.prune = prune
        self.pristine = pristine
        settlements = facts.map { PathSettler($0, decision: policy, prune: prune, pristine: pristine).settled() }
        collect()
    }

    /// Nothing may be written while there are any.
    package var conflicts: [Conflict] {
        zip(facts, settlements).filter { !$1.openConflicts.isEmpty }.map { facts, settlement in
            let overwritten = self.settlement(of: facts, .overwrite)
            return Conflict(
                path: facts.path, reasons: settlement.openConflicts.map(\.reason), yours: facts.disk,
                scaffold: overwritten.openConflicts.isEmpty ? overwritten.change?.new : nil,
                snippets: settlement.openConflicts.compactMap(\.snippet),
                diagnostics: settlement.openConflicts.map(\.diagnostic))
        }
    }

    /// The bytes behind the lock's new records, each once: whoever writes the set keeps them, by their SHA-256, for
    /// later merges.
    package var bases: [[UInt8]] {
        var seen: Set<[UInt8]> = []
        return settlements.flatMap(\.bases).filter { seen.insert($0).inserted }
    }

    /// The same plan with a decision for one path; all others stay as they are.
    package func resolved(_ path: String, _ decision: ConflictPolicy) -> ChangePlan {
        resolved(decision) { $0.path == path }
    }

    /// The same plan with a decision for every conflict that is still open.
    package func resolvedRest(_ decision: ConflictPolicy) -> ChangePlan {
        let open = Set(zip(facts, settlements).filter { !$1.openConflicts.isEmpty }.map(\.0.path))
        return resolved(decision) { open.contains($0.path) }
    }

    private func resolved(_ decision: ConflictPolicy, where isMeant: (PathFacts) -> Bool) -> ChangePlan {
        var plan = self
        for (index, facts) in facts.enumerated() where isMeant(facts) {
            plan.settlements[index] = settlement(of: facts, decision)
        }
        plan.collect()
        return plan
    }

    private func settlement(of facts: PathFacts, _ decision: ConflictPolicy) -> Settlement {
        PathSettler(facts, decision: decision, prune: prune, pristine: pristine).settled()
    }

    private mutating func collect() {
        var lock = lock
        for (facts, settlement) in zip(facts, settlements) { lock[facts.path] = settlement.entry }
        changeSet = ChangeSet(changes: settlements.compactMap(\.change) + [change(of: lock)].compactMap { $0 })
    }

    /// A project of which nothing is known gets no lock.
    private func change(of lock: LockFile) -> Change? {
        guard lockBytes != nil || !lock.isEmpty else { return nil }
        let bytes = lock.bytes
        let kind: Change.Kind = lockBytes == nil ? .create : lockBytes == bytes ? .identical : .update
        return Change(path: LockFile.path, kind: kind, old: lockBytes, new: bytes)
    }
}
