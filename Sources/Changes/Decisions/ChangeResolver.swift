internal import Documents

/// `FileState` + policy -> `FileDecision`: first the file, then the regions in the resulting text.
struct ChangeResolver {
    let state: FileState
    let policy: ConflictPolicy
    let prune: Bool
    let mergeBases: MergeBases

    /// The text of the file as decided so far.
    var text: [UInt8]?
    /// The digest of `text`, if it was computed.
    var digest: Digest?
    /// Whether `text` is the stub's own, so that it gets all regions, whatever happened to them before.
    var isFresh = false
    /// Whether the file itself changes and not only its regions.
    var isRewritten = false
    var entry: LockFile.Entry
    var bases: [MergeBase] = []
    var openConflicts: [OpenConflict] = []
    var keepReasons: [String] = []
    var skipReasons: [String] = []
    /// The reasons for the change.
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

    /// Merge markers of an earlier run, which stay: nothing else may hide them.
    private mutating func noteMarks() {
        guard let disk = state.disk, let text, !MergeMarks.lines(in: disk).isEmpty else { return }
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

    /// Without duplicates: an error of the file is the reason for all its regions.
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

    /// The merge of the current text of the file or region with the generated one.
    func merged(_ yours: [UInt8], _ new: [UInt8], locked: Digest?) -> ThreeWayMerge {
        ThreeWayMerge(base: locked.flatMap(mergeBases.text), yours: yours, scaffold: new)
    }
}
