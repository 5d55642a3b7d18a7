package import Documents
internal import SystemPackage

/// Completes an interrupted run: to the new project, or to the old one if it was an undo.
package struct Recovery {
    private let storage: any ProjectStorage

    package init(_ project: ProjectTree) { storage = project.storage }

    init(_ storage: any ProjectStorage) { self.storage = storage }

    /// Describes what an interrupted run left, without changing anything. Empty if there was none.
    package func pending() -> [Diagnostic] {
        do {
            let runs = try interrupted()
            if runs.isEmpty { return [] }
            // A run in progress looks the same; if the lock cannot be checked, it counts as interrupted.
            do { try storage.lock(StatePath.lock).release() } catch .system(.wouldBlock, _) { return [.atWork] } catch {
            }
            return try runs.map { run throws(WriteFault) in
                try ownJournal(of: run).map { .pending(run, $0) } ?? .foreign(run)
            }
        } catch {
            return error.result.faults
        }
    }

    /// What `recover` is about to do, for whoever holds the lock. Empty if that cannot be told; `recover` says why.
    package func announcement() -> [Diagnostic] {
        let found = try? interrupted().compactMap { run throws(WriteFault) in
            try ownJournal(of: run).map { Diagnostic.announced(run, $0) }
        }
        return found ?? []
    }

    private func interrupted() throws(WriteFault) -> [RunFolder] {
        try StateFolder.runs(in: storage).filter { $0.phase == .applying || $0.phase == .undoing }
    }

    /// Nil for a run that was not written in this folder on this machine.
    private func ownJournal(of run: RunFolder) throws(WriteFault) -> RunJournal? {
        try run.isOwn(try storage.origin()) ? run.journal() : nil
    }

    /// To be called before planning a run that writes; `written` if a run was recovered.
    ///
    /// - Parameter lock: nil to hold one only meanwhile.
    package func recover(under lock: WriteLock? = nil) -> WriteReport {
        do throws(WriteFault) {
            if let refusal = lock?.refusal { throw refusal }
            guard try StateFolder.runs(in: storage).contains(where: { $0.phase != .done }) else {
                return .nothingToDo
            }
            let state = try StateFolder(of: lock, in: storage)
            defer { if lock == nil { state.release() } }
            let notes = try recover(state)
            return WriteReport(result: notes.isEmpty ? .nothingToDo : .written, notes: notes)
        } catch {
            return WriteReport(result: error.result, notes: [])
        }
    }

    /// Returns what was done.
    func recover(_ state: StateFolder) throws(WriteFault) -> [Diagnostic] {
        var notes = try state.setForeignAside()
        for run in try state.runs() { notes += try recover(run, state) }
        return notes
    }

    private func recover(_ run: RunFolder, _ state: StateFolder) throws(WriteFault) -> [Diagnostic] {
        switch run.phase {
        case .done: return []
        case nil: return try remove(run)
        case .applying: return try complete(run)
        case .undoing:
            let left = try play(run, to: .old)
            return [.takenBack] + left + (try state.discard(run))
        }
    }

    private func remove(_ run: RunFolder) throws(WriteFault) -> [Diagnostic] {
        var run = run
        try run.remove()
        return [.removed]
    }

    private func complete(_ run: RunFolder) throws(WriteFault) -> [Diagnostic] {
        var run = run
        let left = try play(run, to: .new)
        try run.enter(.done)
        return [.completed] + left
    }

    private func play(_ run: RunFolder, to side: RunSide) throws(WriteFault) -> [Diagnostic] {
        guard let journal = try run.journal() else { throw .refused([.damagedRun(run.path)]) }
        return try JournalPlayer(run, journal).playOn(to: side).map { .left($0) }
    }
}

extension Diagnostic {
    fileprivate static func pending(_ run: RunFolder, _ journal: RunJournal) -> Diagnostic {
        let next = run.phase == .undoing ? "undoes the rest" : "completes it, `scaffold undo` reverts it"
        return Diagnostic(
            .warning, code: "interrupted-run",
            "a run was interrupted while it changed \(journal.words) (`\(run.path)`)",
            fix: "the next command that writes \(next)")
    }

    fileprivate static func announced(_ run: RunFolder, _ journal: RunJournal) -> Diagnostic {
        let what = run.phase == .undoing ? "undo is completed" : "run is completed"
        return Diagnostic(.note, code: "recovering", "an interrupted \(what) first, which changes \(journal.words)")
    }

    fileprivate static func foreign(_ run: RunFolder) -> Diagnostic {
        Diagnostic(
            .warning, code: "foreign-run",
            "the interrupted run in `\(run.path)` was not written in this folder on this machine and is not believed",
            fix: "the next command that writes sets it aside; if it came with a copied folder, complete or undo it in "
                + "the original")
    }

    fileprivate static var atWork: Diagnostic {
        Diagnostic(.warning, code: "run-at-work", "another run of scaffold is active in this project")
    }

    fileprivate static var removed: Diagnostic {
        Diagnostic(.note, code: "run-removed", "an interrupted run had changed nothing; its leftovers were removed")
    }

    fileprivate static var completed: Diagnostic {
        Diagnostic(.note, code: "run-completed", "the interrupted run was completed", fix: "undo it: scaffold undo")
    }

    fileprivate static var takenBack: Diagnostic {
        Diagnostic(.note, code: "run-taken-back", "the interrupted undo was completed")
    }

    fileprivate static func left(_ path: String) -> Diagnostic {
        Diagnostic(
            .warning, code: "left-as-it-is", "\(path.quoted) was edited after the interruption and left as it is",
            fix: "compare it with what scaffold writes: scaffold diff")
    }
}
