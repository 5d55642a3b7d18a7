/// A set of changes, with what is undecided about it and the answers given so far.
///
/// A terminal asks for one conflict after the other and gives each answer to `resolved`; the planning is done once.
package struct ChangePlan {
    package private(set) var changeSet = ChangeSet(changes: [])
    /// Nothing may be written while there are any.
    package private(set) var conflicts: [Conflict] = []
    /// The bytes behind the lock's new records, each once: whoever writes the set keeps them, by their SHA-256, for
    /// later merges.
    package private(set) var bases: [[UInt8]] = []

    private let facts: [PathFacts]
    private let lock: LockFile
    /// As `scaffold.lock` was found.
    private let lockBytes: [UInt8]?
    private let policy: ConflictPolicy
    private let prune: Bool
    private let pristine: PristineTexts
    private var decisions: [String: ConflictPolicy] = [:]

    init(
        _ facts: [PathFacts], lock: LockFile, lockBytes: [UInt8]?, policy: ConflictPolicy, prune: Bool,
        pristine: PristineTexts
    ) {
        self.facts = facts
        self.lock = lock
        self.lockBytes = lockBytes
        self.policy = policy
        self.prune = prune
        self.pristine = pristine
        settle()
    }

    /// The same plan with a decision for one path; the policy stays for all others.
    package func resolved(_ path: String, _ decision: ConflictPolicy) -> ChangePlan {
        var plan = self
        plan.decisions[path] = decision
        plan.settle()
        return plan
    }

    private mutating func settle() {
        var lock = lock
        var changes: [Change] = []
        var seen: Set<Digest> = []
        (conflicts, bases) = ([], [])
        for facts in facts {
            let settlement = settlement(of: facts, decision: decisions[facts.path] ?? policy)
            if let change = settlement.change { changes.append(change) }
            lock[facts.path] = settlement.entry
            for base in settlement.bases where seen.insert(Digest(of: base)).inserted { bases.append(base) }
            if !settlement.openConflicts.isEmpty { conflicts.append(conflict(facts, settlement.openConflicts)) }
        }
        if let change = change(of: lock) { changes.append(change) }
        changeSet = ChangeSet(changes: changes)
    }

    private func settlement(of facts: PathFacts, decision: ConflictPolicy) -> Settlement {
        PathSettler(facts, decision: decision, prune: prune, pristine: pristine).settled()
    }

    private func conflict(_ facts: PathFacts, _ open: [OpenConflict]) -> Conflict {
        let overwritten = settlement(of: facts, decision: .overwrite)
        return Conflict(
            path: facts.path, reasons: open.map(\.reason), yours: facts.disk,
            scaffold: overwritten.openConflicts.isEmpty ? overwritten.change?.new : nil,
            snippets: open.compactMap(\.snippet), diagnostics: open.map(\.diagnostic))
    }

    /// A project of which nothing is known gets no lock.
    private func change(of lock: LockFile) -> Change? {
        guard lockBytes != nil || !lock.isEmpty else { return nil }
        let bytes = lock.bytes
        let kind: Change.Kind = lockBytes == nil ? .create : lockBytes == bytes ? .identical : .update
        return Change(path: LockFile.path, kind: kind, old: lockBytes, new: bytes)
    }
}
