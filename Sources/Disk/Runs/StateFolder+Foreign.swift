internal import Documents

extension StateFolder {
    /// Moves away the runs of another folder or machine, which came with a repository or a copied folder: nothing that
    /// they say is believed, and nothing of them is lost. Returns diagnostics.
    func setForeignAside() throws(WriteFault) -> [Diagnostic] {
        let origin = try storage.origin()
        var notes: [Diagnostic] = []
        for run in try runs() where try !run.isOwn(origin) {
            try Self.make(StatePath.foreign, in: storage)
            let place = try nextPlace(in: StatePath.foreign)
            try storage.replace(place, with: run.path)
            notes.append(.setAside(run, place))
        }
        return notes
    }

    /// The next free number in a folder.
    func nextPlace(in folder: String) throws(WriteFault) -> String {
        let numbers = try storage.names(in: folder).compactMap { $0.utf8.count < 18 ? Int($0) : nil }
        return "\(folder)/\((numbers.max() ?? 0) + 1)"
    }
}

extension Diagnostic {
    fileprivate static func setAside(_ run: RunFolder, _ place: String) -> Diagnostic {
        let what = run.phase == .done ? "run" : "interrupted run"
        return Diagnostic(
            .warning, code: "foreign-run",
            "the \(what) in `\(run.path)` was not written in this folder on this machine; nothing of it was done",
            fix: "it is now in `\(place)`; if it came with a copied folder, complete or undo it in the original")
    }
}
