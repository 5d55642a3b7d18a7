package import Documents

/// A set of changes with its open conflicts and the answers so far.
///
/// A terminal asks about one conflict after another and passes each answer to `resolved`; nothing is planned twice.
package struct ChangePlan {
    package private(set) var changeSet = ChangeSet(changes: [])

    private let states: [FileState]
    private let features: [Stubs.Feature]
    private let facts: [LockFact]
    private let lock: LockFile
    /// `scaffold.lock` as it was read.
    private let lockBytes: [UInt8]?
    private let prune: Bool
    private let mergeBases: MergeBases
    /// One for each state.
    private var decisions: [FileDecision]

    init(
        _ states: [FileState], of stubs: Stubs, lock: LockFile, lockBytes: [UInt8]?, policy: ConflictPolicy,
        prune: Bool, mergeBases: MergeBases
    ) {
        self.states = states
        features = stubs.features
        facts = stubs.facts
        self.lock = lock
        self.lockBytes = lockBytes
        self.prune = prune
        self.mergeBases = mergeBases
        decisions = states.map { ChangeResolver($0, policy: policy, prune: prune, mergeBases: mergeBases).resolved() }
        collect()
    }

    /// Nothing may be written while there are any.
    package var conflicts: [Conflict] {
        zip(states, decisions).filter { !$1.openConflicts.isEmpty }.map { state, decision in
            let overwritten = self.decision(of: state, .overwrite)
            return Conflict(
                path: state.path, reasons: decision.openConflicts.map(\.reason), yours: state.disk,
                scaffold: overwritten.openConflicts.isEmpty ? overwritten.change?.new : nil,
                snippets: decision.openConflicts.compactMap(\.snippet),
                diagnostics: decision.openConflicts.map(\.diagnostic),
                isChoice: decision.openConflicts.allSatisfy { $0.kind == .choice })
        }
    }

    /// The conflicts as messages, all that is no longer generated in one.
    package var faults: [Diagnostic] {
        let open = zip(states, decisions).map { ($0.path, $1.openConflicts) }
        let stale = open.filter { $1.contains { $0.kind == .stale } }.map(\.0)
        let faults = open.flatMap(\.1).filter { $0.kind != .stale }.map(\.diagnostic)
        return faults + (stale.isEmpty ? [] : [.stale(stale, edited: prune)])
    }

    /// The places that the merges of this run leave to the user.
    package var unsettled: [Diagnostic] {
        changeSet.changes.filter { $0.new != $0.old }.flatMap { change in
            change.new.map { MergeMarks.faults(in: $0, at: change.path) } ?? []
        }
    }

    /// The bytes behind the lock's new records, without duplicates: to be stored by their SHA-256 for later merges.
    package var bases: [MergeBase] {
        var seen: Set<MergeBase> = []
        return decisions.flatMap(\.bases).filter { seen.insert($0).inserted }
    }

    /// The plan with a decision for one path; all other paths keep theirs.
    package func resolved(_ path: String, _ policy: ConflictPolicy) -> ChangePlan {
        resolved(policy) { $0.path == path }
    }

    /// The plan with a decision for every open conflict.
    package func resolvedRest(_ policy: ConflictPolicy) -> ChangePlan {
        let open = Set(zip(states, decisions).filter { !$1.openConflicts.isEmpty }.map(\.0.path))
        return resolved(policy) { open.contains($0.path) }
    }

    private func resolved(_ policy: ConflictPolicy, where isMeant: (FileState) -> Bool) -> ChangePlan {
        var plan = self
        for (index, state) in states.enumerated() where isMeant(state) {
            plan.decisions[index] = decision(of: state, policy)
        }
        plan.collect()
        return plan
    }

    private func decision(of state: FileState, _ policy: ConflictPolicy) -> FileDecision {
        ChangeResolver(state, policy: policy, prune: prune, mergeBases: mergeBases).resolved()
    }

    private mutating func collect() {
        var lock = lock
        for (state, decision) in zip(states, decisions) { lock[state.path] = decision.entry }
        lock.dropOwners(of: features, making: facts)
        changeSet = ChangeSet(changes: decisions.compactMap(\.change) + [change(of: lock)].compactMap { $0 })
    }

    /// A project without any record gets no lock.
    private func change(of lock: LockFile) -> Change? {
        guard lockBytes != nil || !lock.isEmpty else { return nil }
        let bytes = lock.bytes
        let kind: Change.Kind = lockBytes == nil ? .create : lockBytes == bytes ? .identical : .update
        return Change(path: LockFile.path, kind: kind, old: lockBytes, new: bytes)
    }
}
