internal import Changes
internal import Documents

/// Reverts the newest run, or completes an interrupted undo: every file byte for byte, or none.
///
/// Repeated calls go back run by run, through the last twenty.
package struct Undo {
    private let storage: any ProjectStorage

    package init(_ project: ProjectTree) { storage = project.storage }

    package func undo() -> WriteReport {
        var notes: [Diagnostic] = []
        do {
            guard try !StateFolder.runs(in: storage).isEmpty else { return .nothingToDo }
            let state = try StateFolder(locking: storage)
            defer { state.release() }
            notes += try state.setForeignAside()
            for run in try state.runs() where run.phase == nil {
                var run = run
                try run.remove()
            }
            guard var run = newest(of: try state.runs()) else { return WriteReport(result: .nothingToDo, notes: notes) }
            let files = try undo(&run, in: state, &notes)
            return WriteReport(result: .written, notes: notes, files: files)
        } catch {
            return WriteReport(result: error.result, notes: notes)
        }
    }

    /// What `undo` would do to each file, or why it would refuse; nothing is changed.
    package func preview() -> WriteReport {
        do throws(WriteFault) {
            let origin = try storage.origin()
            var own: [RunFolder] = []
            var notes: [Diagnostic] = []
            for run in try StateFolder.runs(in: storage) {
                if try run.isOwn(origin) { own.append(run) } else if run.phase == .done { notes.append(.foreign(run)) }
            }
            guard let run = newest(of: own), let journal = try run.journal() else {
                return WriteReport(result: .nothingToDo, notes: notes)
            }
            if run.phase == .done { try check(run, journal) }
            return WriteReport(result: .written, notes: notes, files: journal.entries.map(\.undone))
        } catch {
            return WriteReport(result: error.result, notes: [])
        }
    }

    /// An interrupted run comes before completed ones.
    private func newest(of runs: [RunFolder]) -> RunFolder? {
        let runs = runs.filter { $0.phase != nil }
        return runs.last { $0.phase != .done } ?? runs.last
    }

    /// Returns a line for each file that was restored or deleted.
    private func undo(
        _ run: inout RunFolder, in state: StateFolder, _ notes: inout [Diagnostic]
    ) throws(WriteFault) -> [ReportLine] {
        guard let journal = try run.journal() else { return [] }
        var left: [String] = []
        if run.phase != .undoing { try check(run, journal) }
        if run.phase == .done {
            try takeBack(&run, journal, &notes)
        } else {
            try run.enter(.undoing)
            left = try JournalPlayer(run, journal).playOn(to: .old)
            notes += left.map { .left($0) }
        }
        // The project is restored; leftovers of the run are removed with the next one.
        notes += (try? state.discard(run)) ?? []
        return journal.entries.filter { !left.contains($0.path) }.map(\.undone)
    }

    private func takeBack(
        _ run: inout RunFolder, _ journal: RunJournal, _ notes: inout [Diagnostic]
    ) throws(WriteFault) {
        do throws(WriteFault) {
            try run.enter(.undoing)
            try storage.sync([run.path])
            if let path = try JournalPlayer(run, journal).play(to: .old) { throw WriteFault.edited([.edited([path])]) }
        } catch {
            do {
                try run.enter(.applying)
                _ = try JournalPlayer(run, journal).playOn(to: .new)
                try run.enter(.done)
            } catch { notes.append(.halfWay) }
            throw error
        }
    }

    /// Whether every file is as the run wrote it and every saved copy is there.
    private func check(_ run: RunFolder, _ journal: RunJournal) throws(WriteFault) {
        let mover = FileMover(storage: storage, run: run)
        var edited: [String] = []
        for (index, entry) in journal.entries.enumerated() {
            let isSettled = run.phase == .done ? true : try mover.settle(entry, index) == .done
            let found = try FileOnDisk(of: entry.path, in: storage, like: entry)
            if run.phase == .applying && isSettled && found.matches(entry.old) { continue }
            guard isSettled, found.matches(entry.new) else {
                edited.append(entry.path)
                continue
            }
            guard let old = entry.old else { continue }
            guard try FileOnDisk(of: run.slot(index), in: storage, like: entry).matches(old) else {
                throw .refused([.damagedRun(run.path)])
            }
        }
        if !edited.isEmpty { throw .edited([.edited(edited)]) }
    }
}

extension RunEntry {
    /// What undoing it does, as a line.
    fileprivate var undone: ReportLine { ReportLine(word: old == nil ? "delete" : "restore", path: path) }
}

extension Diagnostic {
    /// One for all files: `git clean` deletes every file of a run.
    fileprivate static func edited(_ paths: [String]) -> Diagnostic {
        let shown = 3
        let names = paths.prefix(shown).map(\.quoted).joined(separator: ", ")
        let rest = paths.count > shown ? " and \(paths.count - shown) more" : ""
        let (were, files) = paths.count == 1 ? ("was", "the file") : ("were", "the files")
        return Diagnostic(
            .error, code: "edited-since",
            "\(names)\(rest) \(were) changed or deleted after scaffold wrote \(paths.count == 1 ? "it" : "them"); "
                + "nothing was undone",
            fix: "keep your version elsewhere and bring \(files) back to what scaffold wrote, then undo again")
    }

    /// An interrupted one is told before.
    fileprivate static func foreign(_ run: RunFolder) -> Diagnostic {
        Diagnostic(
            .warning, code: "foreign-run",
            "the run in `\(run.path)` was not written in this folder on this machine; `undo` will not revert it",
            fix: "if it came with a copied folder, undo it in the original")
    }

    fileprivate static func left(_ path: String) -> Diagnostic {
        Diagnostic(
            .warning, code: "left-as-it-is", "\(path.quoted) was edited after the interruption and left as it is",
            fix: "check whether it is still wanted")
    }

    fileprivate static var halfWay: Diagnostic {
        Diagnostic(
            .warning, code: "half-way", "the files restored so far could not be brought back",
            fix: "fix the cause, then run any command that writes, to complete the undo")
    }
}
