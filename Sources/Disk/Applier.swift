package import Changes
internal import Documents

/// Change set -> disk: all or nothing, and never over anything that the user wrote since planning.
///
/// First, new bytes are staged and synced; then a journal is put in place; then each file is moved in while the file
/// that it replaces is moved into the run's folder. An interruption before the journal is in place leaves the old
/// project; after that, the next run completes the new one. A failure, unlike an interruption, is rolled back at once.
package struct Applier {
    private let storage: any ProjectStorage
    private let lock: WriteLock?

    /// - Parameter lock: nil to hold one only while writing.
    package init(_ project: ProjectTree, under lock: WriteLock? = nil) {
        storage = project.storage
        self.lock = lock
    }

    /// Recovers an interrupted run first. `bases` are the rendered files, stored for later merges.
    ///
    /// If there is nothing to change, nothing is written.
    package func apply(_ changes: ChangeSet, bases: [MergeBase] = []) -> WriteReport {
        let changes = changes.changes.filter { $0.old != $0.new }
        guard !changes.isEmpty else { return .nothingToDo }
        var notes: [Diagnostic] = []
        do throws(WriteFault) {
            try check(changes)
            let state = try StateFolder(of: lock, in: storage)
            defer { if lock == nil { state.release() } }
            notes += try Recovery(storage).recover(state)
            do throws(WriteFault) { try write(changes, bases, in: state, &notes) } catch {
                try? state.removeIfUnused(withBases: false)
                throw error
            }
            return WriteReport(result: .written, notes: notes)
        } catch {
            return WriteReport(result: error.result, notes: notes)
        }
    }

    private func check(_ changes: [Change]) throws(WriteFault) {
        let unsafe = PathCheck.faults(in: changes.map(\.path))
        if !unsafe.isEmpty { throw .refused(unsafe) }
        let open = changes.filter { $0.kind == .conflict }
        if !open.isEmpty { throw .edited(open.map { .undecided($0) }) }
    }

    private func write(
        _ changes: [Change], _ bases: [MergeBase], in state: StateFolder, _ notes: inout [Diagnostic]
    ) throws(WriteFault) {
        var preflight = Preflight(storage)
        let journal = try preflight.journal(of: changes)
        var run = try state.newRun()
        do throws(WriteFault) { try Staging(storage: storage).commit(changes, journal, to: &run) } catch {
            do { try run.remove() } catch { if run.phase != nil { notes.append(.halfWay) } }
            throw error
        }
        do throws(WriteFault) {
            if let path = try JournalPlayer(run, journal).play(to: .new) { throw WriteFault.edited([.saved(path)]) }
            try run.enter(.done)
        } catch {
            notes += takeBack(&run, journal, in: state)
            throw error
        }
        // The project is complete; problems with old runs or bases do not fail it.
        try? BaseStore(storage).add(bases)
        notes += (try? state.prune()) ?? []
    }

    /// Returns the diagnostics of the rollback.
    private func takeBack(_ run: inout RunFolder, _ journal: RunJournal, in state: StateFolder) -> [Diagnostic] {
        do {
            try run.enter(.undoing)
            _ = try JournalPlayer(run, journal).playOn(to: .old)
        } catch {
            return [.halfWay]
        }
        return (try? state.discard(run)) ?? []
    }
}

extension Diagnostic {
    fileprivate static func undecided(_ change: Change) -> Diagnostic {
        Diagnostic(
            .error, code: "conflict", "\(change.path.quoted) \(change.reason ?? "has other content")",
            fix: "decide what to do with it")
    }

    fileprivate static func saved(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, code: "changed-meanwhile", "\(path.quoted) changed just before it was written",
            fix: "run the command again")
    }

    fileprivate static var halfWay: Diagnostic {
        Diagnostic(
            .warning, code: "half-way", "the changes so far could not be undone",
            fix: "fix the cause, then run any command that writes, or scaffold undo, to complete or revert the run")
    }
}
