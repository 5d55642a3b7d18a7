internal import Documents

/// `FileState` + policy -> `FileDecision`: first the file, then the regions in what the file has become.
struct ChangeResolver {
    let state: FileState
    let policy: ConflictPolicy
    let prune: Bool
    let mergeBases: MergeBases

    /// What the file will hold, as far as that is settled.
    var text: [UInt8]?
    /// The digest of `text`, where it was taken.
    var digest: Digest?
    /// Whether `text` is the stub's own, so that all regions belong into it whatever became of them before.
    var isFresh = false
    /// Whether the change is one of the file and not only of its regions.
    var isRewritten = false
    var entry: LockFile.Entry
    var bases: [MergeBase] = []
    var openConflicts: [OpenConflict] = []
    var keepReasons: [String] = []
    var skipReasons: [String] = []
    /// What is told of a change that is made.
    var changeReasons: [String] = []

    init(_ state: FileState, policy: ConflictPolicy, prune: Bool, mergeBases: MergeBases) {
        self.state = state
        self.policy = policy
        self.prune = prune
        self.mergeBases = mergeBases
        text = state.disk
        entry = state.locked
    }

    func resolved() -> FileDecision {
        var copy = self
        copy.resolveFile()
        if copy.openConflicts.isEmpty { copy.resolveRegions() }
        copy.noteMarks()
        return copy.decision
    }

    /// Marks of an earlier run, which are left as they are: nothing else may hide them.
    private mutating func noteMarks() {
        guard let disk = state.disk, let text, MergeMarks.places(in: disk) > 0 else { return }
        if let reason = MergeMarks.reason(in: text) { keepReasons.insert(reason, at: 0) }
    }

    private var decision: FileDecision {
        guard openConflicts.isEmpty else {
            let change = Change(
                path: state.path, kind: .conflict, old: state.disk, new: state.disk,
                reason: Self.reason(openConflicts.map(\.reason)))
            return FileDecision(change: change, entry: state.locked, openConflicts: openConflicts)
        }
        return FileDecision(change: change, entry: entry, bases: bases)
    }

    private var change: Change? {
        let reason = Self.reason(changeReasons + keepReasons + skipReasons)
        let isOurs = state.stub != nil || state.regions.contains { entry.regions[$0.id] != nil }
        guard text != state.disk || reason != nil || isOurs && text != nil else { return nil }
        return Change(path: state.path, kind: kind, old: state.disk, new: text, digest: digest, reason: reason)
    }

    /// Each once: a fault of the file is the reason of all its regions.
    private static func reason(_ reasons: [String]) -> String? {
        var seen: Set<String> = []
        let different = reasons.filter { seen.insert($0).inserted }
        return different.isEmpty ? nil : different.joined(separator: "; ")
    }

    private var kind: Change.Kind {
        if text != state.disk {
            if state.disk == nil { return .create }
            if text == nil { return .remove }
            return isRewritten ? .update : .inject
        }
        if !keepReasons.isEmpty { return .keep }
        return skipReasons.isEmpty ? .identical : .skip
    }

    /// The merge of what the file or region holds with what is made now.
    func merged(_ yours: [UInt8], _ new: [UInt8], locked: Digest?) -> ThreeWayMerge {
        ThreeWayMerge(base: locked.flatMap(mergeBases.text), yours: yours, scaffold: new)
    }
}
