internal import SystemPackage

/// Brings one file of a run to its state before or after the run.
///
/// Files move from the project into the run's folder and back, so nothing is overwritten or removed that cannot be
/// restored. A file with neither the old nor the new bytes was edited by the user and is left alone, even if that
/// happens between two steps.
struct FileMover {
    enum Outcome: Sendable {
        case done
        /// The user edited the file, or its replacement is gone.
        case left
    }

    let storage: any ProjectStorage
    let run: RunFolder

    /// From any state that an interruption can leave.
    func bring(_ entry: RunEntry, _ index: Int, to side: RunSide) throws(WriteFault) -> Outcome {
        guard try settle(entry, index) == .done else { return .left }
        let found = try FileOnDisk(of: entry.path, in: storage, like: entry)
        let (from, to) = (entry.fingerprint(on: side.opposite), entry.fingerprint(on: side))
        if found.matches(to) { return .done }
        let waiting = try FileOnDisk(of: run.slot(index), in: storage, like: entry)
        // The run's folder need not keep bytes that are also in the project.
        let isReady = waiting.matches(to) || to == nil && waiting.matches(from)
        return found.matches(from) && isReady ? try move(entry, index, to: side) : .left
    }

    /// From the complete opposite state, which is verified by the bytes that come out.
    func move(_ entry: RunEntry, _ index: Int, to side: RunSide) throws(WriteFault) -> Outcome {
        let from = entry.fingerprint(on: side.opposite)
        do {
            if from == nil { return try putIn(run.slot(index), at: entry.path) }
            if entry.fingerprint(on: side) == nil {
                return try takeOut(entry, to: run.slot(index), expecting: from)
            }
            return try swap(entry, index, expecting: from)
        } catch .system(.noSuchFileOrDirectory, _) { return .left }
    }

    /// Undoes or completes half a step: a file with two names, or one that was moved aside.
    func settle(_ entry: RunEntry, _ index: Int) throws(WriteFault) -> Outcome {
        let (slot, aside) = (run.slot(index), run.aside(index))
        let placed = try storage.entry(at: entry.path)
        let isDouble = { (other: StoredEntry?) in placed != nil && other?.identity == placed?.identity }
        var waiting = try storage.entry(at: slot)
        if isDouble(waiting) {
            try storage.removeFile(slot)
            waiting = nil
        }
        guard let held = try storage.entry(at: aside) else { return .done }
        guard held.kind == .file else { return .left }
        if isDouble(held) {
            try storage.removeFile(aside)
        } else if placed == nil {
            return try putIn(aside, at: entry.path)
        } else if waiting == nil {
            try storage.replace(slot, with: aside)
        } else {
            return .left
        }
        return .done
    }

    private func putIn(_ source: String, at path: String) throws(WriteFault) -> Outcome {
        do { try storage.place(source, at: path) } catch .system(.fileExists, _) { return .left }
        return .done
    }

    /// Nobody else writes to the run's folder, so a move into it replaces at most a copy of the same bytes.
    private func takeOut(_ entry: RunEntry, to target: String, expecting: Fingerprint?) throws(WriteFault) -> Outcome {
        try storage.replace(target, with: entry.path)
        if try FileOnDisk(of: target, in: storage, like: entry).matches(expecting) { return .done }
        _ = try putIn(target, at: entry.path)
        return .left
    }

    private func swap(_ entry: RunEntry, _ index: Int, expecting: Fingerprint?) throws(WriteFault) -> Outcome {
        let (slot, aside) = (run.slot(index), run.aside(index))
        do { return try exchange(entry, slot, expecting: expecting) } catch .system(.notSupported, _) {
            guard try takeOut(entry, to: aside, expecting: expecting) == .done,
                try putIn(slot, at: entry.path) == .done
            else { return .left }
            try storage.replace(slot, with: aside)
            return .done
        }
    }

    /// If unexpected bytes come out, the user saved the file in between: they go back at once, and so on, until the
    /// file that was put in comes out.
    private func exchange(_ entry: RunEntry, _ slot: String, expecting: Fingerprint?) throws(WriteFault) -> Outcome {
        var put = try storage.entry(at: slot)?.identity
        try storage.exchange(slot, entry.path)
        if try FileOnDisk(of: slot, in: storage, like: entry).matches(expecting) { return .done }
        for _ in 0..<8 {
            let saved = try storage.entry(at: slot)?.identity
            try storage.exchange(slot, entry.path)
            if try storage.entry(at: slot)?.identity == put { break }
            put = saved
        }
        return .left
    }
}
