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
            let runs = try StateFolder.runs(in: storage).filter { $0.phase == .applying || $0.phase == .undoing }
            if runs.isEmpty { return [] }
            // A run in progress looks the same; if the lock cannot be checked, it counts as interrupted.
            do { try storage.lock(StatePath.lock).release() } catch .system(.wouldBlock, _) { return [.atWork] } catch {
            }
            let origin = try storage.origin()
            return try runs.map { run throws(WriteFault) in
                guard try run.isOwn(origin), let journal = try run.journal() else { return .foreign(run) }
                return .pending(run, journal)
            }
        } catch {
            return error.result.faults
        }
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
            let (journal, left) = try play(run, to: .old)
            return [.takenBack(journal)] + left + (try state.discard(run))
        }
    }

    private func remove(_ run: RunFolder) throws(WriteFault) -> [Diagnostic] {
        var run = run
        try run.remove()
        return [.removed]
    }

    private func complete(_ run: RunFolder) throws(WriteFault) -> [Diagnostic] {
        var run = run
        let (journal, left) = try play(run, to: .new)
        try run.enter(.done)
        return [.completed(journal)] + left
    }

    private func play(_ run: RunFolder, to side: RunSide) throws(WriteFault) -> (RunJournal, [Diagnostic]) {
        guard let journal = try run.journal() else { throw .refused([.damagedRun(run.path)]) }
        return (journal, try JournalPlayer(run, journal).playOn(to: side).map { .left($0) })
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

    fileprivate static func completed(_ journal: RunJournal) -> Diagnostic {
        Diagnostic(
            .note, code: "run-completed", "an interrupted run was completed: \(journal.words)",
            fix: "undo it: scaffold undo")
    }

    fileprivate static func takenBack(_ journal: RunJournal) -> Diagnostic {
        Diagnostic(
            .note, code: "run-taken-back", "an interrupted undo was completed: \(journal.words)")
    }

    fileprivate static func left(_ path: String) -> Diagnostic {
        Diagnostic(
            .warning, code: "left-as-it-is", "\(path.quoted) was edited after the interruption and left as it is",
            fix: "compare it with what scaffold writes: scaffold diff")
    }
}
