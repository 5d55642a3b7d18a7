internal import Documents

/// `PathFacts` + decision -> `Settlement`: first the file, then the regions in what the file has become.
struct PathSettler {
    let facts: PathFacts
    let decision: ConflictPolicy
    let prune: Bool
    let pristine: PristineTexts

    /// What the file will hold, as far as that is settled.
    var text: [UInt8]?
    /// Whether `text` is the stub's own, so that all regions belong into it whatever became of them before.
    var isFresh = false
    /// Whether the change is one of the file and not only of its regions.
    var isRewritten = false
    var entry: LockFile.Entry
    var bases: [[UInt8]] = []
    var openConflicts: [OpenConflict] = []
    var keepReasons: [String] = []
    var skipReasons: [String] = []
    /// What is told of a change that is made.
    var changeReasons: [String] = []

    init(_ facts: PathFacts, decision: ConflictPolicy, prune: Bool, pristine: PristineTexts) {
        self.facts = facts
        self.decision = decision
        self.prune = prune
        self.pristine = pristine
        text = facts.disk
        entry = facts.locked
    }

    func settled() -> Settlement {
        var copy = self
        copy.settleFile()
        if copy.openConflicts.isEmpty { copy.settleRegions() }
        copy.noteMarks()
        return copy.settlement
    }

    /// Marks of an earlier run, which are left as they are: nothing else may hide them.
    private mutating func noteMarks() {
        guard let disk = facts.disk, let text, MergeMarks.places(in: disk) > 0 else { return }
        if let reason = MergeMarks.reason(in: text) { keepReasons.insert(reason, at: 0) }
    }

    private var settlement: Settlement {
        guard openConflicts.isEmpty else {
            let change = Change(
                path: facts.path, kind: .conflict, old: facts.disk, new: facts.disk,
                reason: Self.reason(openConflicts.map(\.reason)))
            return Settlement(change: change, entry: facts.locked, openConflicts: openConflicts)
        }
        return Settlement(change: change, entry: entry, bases: bases)
    }

    private var change: Change? {
        let reason = Self.reason(changeReasons + keepReasons + skipReasons)
        let isOurs = facts.stub != nil || facts.regions.contains { entry.regions[$0.id] != nil }
        guard text != facts.disk || reason != nil || isOurs && text != nil else { return nil }
        return Change(path: facts.path, kind: kind, old: facts.disk, new: text, reason: reason)
    }

    /// Each once: a fault of the file is the reason of all its regions.
    private static func reason(_ reasons: [String]) -> String? {
        var seen: Set<String> = []
        let different = reasons.filter { seen.insert($0).inserted }
        return different.isEmpty ? nil : different.joined(separator: "; ")
    }

    private var kind: Change.Kind {
        if text != facts.disk {
            if facts.disk == nil { return .create }
            if text == nil { return .remove }
            return isRewritten ? .update : .inject
        }
        if !keepReasons.isEmpty { return .keep }
        return skipReasons.isEmpty ? .identical : .skip
    }

    /// The merge of what the file or region holds with what is made now.
    func merged(_ yours: [UInt8], _ new: [UInt8], locked: Digest?) -> ThreeWayMerge {
        ThreeWayMerge(base: locked.flatMap(pristine.text), yours: yours, scaffold: new)
    }
}
