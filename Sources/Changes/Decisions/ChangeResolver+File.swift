internal import Documents

extension ChangeResolver {
    mutating func resolveFile() {
        guard let stub = state.stub else { return resolveStaleFile() }
        let made = Array(stub.text.utf8)
        let rest = state.rest(of: made)
        let digest = Digest(of: rest)
        let status = ThreeWayStatus(
            disk: state.disk.map { Digest(of: state.rest(of: $0)) }, locked: state.locked.file?.content, new: digest,
            keep: state.keep)
        switch status.verdict {
        case .create, .update: rewrite(made, rest: digest)
        case .conflict: return resolveConflict(stub, made, rest: rest, digest)
        case .edited: keepReasons.append("edited since it was generated")
        case .outdated:
            return keepReasons.append("created once and yours since, although its blueprint changed")
        case .deleted where policy == .overwrite: rewrite(made, rest: digest)
        case .deleted:
            return skipReasons.append(
                "deleted since it was generated; --on-conflict overwrite restores it")
        case .identical, .stale, .staleEdited, .gone, .unknown: break
        }
        note(stub, rest, digest)
    }

    /// - Parameter rest: the digest of the generated text without the known regions.
    private mutating func rewrite(_ made: [UInt8], rest: Digest) {
        text = made
        digest = state.regionIds.isEmpty ? rest : nil
        isFresh = true
        isRewritten = true
    }

    private mutating func note(_ stub: StubFile, _ rest: [UInt8], _ digest: Digest) {
        if entry.file?.content != digest { bases.append(MergeBase(rest, digest)) }
        entry.file = LockFile.FileRecord(
            content: digest, keep: state.keep, owner: stub.owner, blueprint: stub.digest)
    }

    private mutating func resolveConflict(_ stub: StubFile, _ made: [UInt8], rest: [UInt8], _ digest: Digest) {
        let reason = Self.conflictReason(isKnown: state.locked.file != nil)
        switch policy {
        case .fail:
            openConflicts.append(OpenConflict(reason: reason, diagnostic: .holdsOther(state.path, reason)))
            return
        case .skip: return skipReasons.append(reason)
        case .keep: keepReasons.append("yours, as decided")
        case .overwrite:
            rewrite(made, rest: digest)
            forgetOtherRegions()
            changeReasons.append("overwritten, as decided")
        case .merge:
            guard let yours = state.disk, TextLines.isText(yours) else {
                openConflicts.append(
                    OpenConflict(reason: "not a text file that could be merged", diagnostic: .notMergeable(state.path)))
                return
            }
            if let marks = MergeMarks.reason(in: yours) {
                openConflicts.append(OpenConflict(reason: marks, diagnostic: .unsettled(state.path, marks)))
                return
            }
            take(merged(yours, made, locked: state.locked.file?.content))
        }
        note(stub, rest, digest)
    }

    private mutating func take(_ merge: ThreeWayMerge) {
        text = merge.text
        isRewritten = true
        let reason = merge.reason
        if merge.text == state.disk { keepReasons.append(reason) } else { changeReasons.append(reason) }
    }

    static func conflictReason(isKnown: Bool) -> String {
        isKnown ? "edited by you, and changed by its blueprint" : "has other content"
    }

    /// The regions of others were in the file and are gone with it.
    private mutating func forgetOtherRegions() {
        for id in state.locked.regionIds where !state.regions.contains(where: { $0.id == id }) {
            entry.regions[id] = nil
        }
    }

    private mutating func resolveStaleFile() {
        guard let record = state.locked.file, state.owners.contains(record.owner), state.regionIds.isEmpty else {
            return
        }
        let disk = state.disk.map { Digest(of: $0) }
        switch ThreeWayStatus(disk: disk, locked: record.content, new: nil, keep: record.keep).verdict {
        case .gone: entry.file = nil
        case .stale where prune, .staleEdited where isRemoved:
            text = nil
            entry.file = nil
            changeReasons.append("no longer generated")
        case .stale, .staleEdited:
            if isLeft(nil) { entry.file = nil }
        default: break
        }
    }

    /// Whether the user takes over what is no longer generated: it may not fit what replaces it, so it never just stays.
    ///
    /// - Parameter region: its name; nil for the file.
    mutating func isLeft(_ region: String?) -> Bool {
        let reason = "\(region.map { "\($0) is " } ?? "")no longer generated"
        switch policy {
        case .keep: keepReasons.append("\(reason); yours, as decided")
        case .skip: skipReasons.append("\(reason)\(prune ? ", but edited" : "; --prune removes it")")
        case .fail, .overwrite, .merge:
            let fault = Diagnostic.stale([state.path], edited: prune)
            openConflicts.append(
                OpenConflict(reason: prune ? "\(reason), but edited" : reason, diagnostic: fault, kind: .stale))
        }
        return policy == .keep
    }

    /// Whether the user lets go of changes to what is no longer generated.
    var isRemoved: Bool { prune && policy == .overwrite }
}

extension ThreeWayMerge {
    var reason: String {
        switch conflicts {
        case 0: "merged with your changes"
        case 1: "merged with your changes; 1 place between `<<<<<<<` and `>>>>>>>` is yours to resolve"
        default: "merged with your changes; \(conflicts) places between `<<<<<<<` and `>>>>>>>` are yours to resolve"
        }
    }
}

extension Diagnostic {
    fileprivate static func holdsOther(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .error, code: "conflict", "\(path.quoted) \(reason)",
            fix: "decide with --on-conflict keep, merge or overwrite")
    }

    /// - Parameters:
    ///   - paths: at least one, without duplicates.
    ///   - isEdited: whether they would be removed but for the user's changes.
    static func stale(_ paths: [String], edited isEdited: Bool) -> Diagnostic {
        let shown = 3
        let names = paths.prefix(shown).map(\.quoted).joined(separator: ", ")
        let rest = paths.count > shown ? " and \(paths.count - shown) more" : ""
        return Diagnostic(
            .error, code: "stale",
            "what is no longer generated would stay in the project\(isEdited ? ", because you edited it" : ""): "
                + "\(names)\(rest)",
            fix: isEdited
                ? "make it yours with --on-conflict keep, or remove it with your changes by --on-conflict overwrite"
                : "remove it with --prune, or make it yours with --on-conflict keep")
    }

    static func unsettled(_ path: String, _ marks: String) -> Diagnostic {
        Diagnostic(
            .error, code: "conflict", "\(path.quoted) has \(marks)",
            fix: "resolve the conflict between the markers, remove them, and run this again")
    }

    fileprivate static func notMergeable(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, code: "conflict", "\(path.quoted) is not UTF-8 text, so nothing can be merged into it",
            fix: "decide with --on-conflict keep or overwrite")
    }
}
