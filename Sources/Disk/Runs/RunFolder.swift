internal import Documents
internal import SystemPackage

/// The folder of one run: its journal, and for each entry a file with the bytes that are currently not in the project.
struct RunFolder {
    private static let draft = "journal"
    private static let journalLimit = 16 << 20

    let storage: any ProjectStorage
    let number: Int
    /// Nil until the journal is in place.
    private(set) var phase: RunPhase?

    var path: String { Self.path(of: number) }

    /// The bytes of an entry that wait to be moved into the project, or were moved out of it.
    func slot(_ index: Int) -> String { "\(path)/\(index)" }

    /// Where a file waits if the file system cannot exchange two files in one step.
    func aside(_ index: Int) -> String { "\(path)/\(index).aside" }

    static func path(of number: Int) -> String {
        let digits = String(number)
        return "\(StatePath.runs)/\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    }

    init(making number: Int, in storage: any ProjectStorage) throws(WriteFault) {
        self.storage = storage
        self.number = number
        try storage.makeFolder(path)
    }

    /// Determines the phase of the run; two journals mean damage.
    init(reading number: Int, in storage: any ProjectStorage) throws(WriteFault) {
        self.storage = storage
        self.number = number
        let names = try storage.names(in: path)
        let phases = RunPhase.allCases.filter { names.contains($0.rawValue) }
        guard phases.count < 2 else { throw .refused([.damagedRun(path)]) }
        phase = phases.first
    }

    func journal() throws(WriteFault) -> RunJournal? {
        guard let phase else { return nil }
        let bytes: [UInt8]
        do { bytes = try storage.bytes(of: file(of: phase), limit: Self.journalLimit) } catch
            .system(.fileTooLarge, _), .system(.invalidArgument, _)
        { throw .refused([.damagedRun(path)]) }
        guard let journal = RunJournal(parsing: bytes) else { throw .refused([.damagedRun(path)]) }
        return journal
    }

    /// Whether the run was written in the folder of this origin; so is one without a journal, which does nothing.
    func isOwn(_ origin: String) throws(WriteFault) -> Bool {
        guard let phase else { return true }
        do {
            let bytes = try storage.bytes(of: file(of: phase), limit: Self.journalLimit)
            return bytes.starts(with: RunJournal.opening(origin).utf8)
        } catch .system(.fileTooLarge, _), .system(.invalidArgument, _) { return false }
    }

    /// Puts the journal in place after everything that it lists: from here on, the run will be completed.
    mutating func commit(_ journal: RunJournal, files: [String]) throws(WriteFault) {
        let draft = "\(path)/\(Self.draft)"
        try storage.makeFile(draft, holding: Array(journal.text.utf8), mode: nil)
        try storage.sync(files + [draft])
        try storage.replace(file(of: .applying), with: draft)
        phase = .applying
        try storage.sync([path, StatePath.runs, StatePath.root, ""])
    }

    /// A single rename; on disk only after the folder is synced.
    mutating func enter(_ next: RunPhase) throws(WriteFault) {
        guard let phase, phase != next else { return }
        try storage.replace(file(of: next), with: file(of: phase))
        self.phase = next
    }

    /// Removes the run, first its journal, without which the rest counts as left over. Files that the user put into the
    /// folder stay.
    mutating func remove() throws(WriteFault) {
        for phase in RunPhase.allCases where try storage.entry(at: file(of: phase)) != nil {
            try storage.removeFile(file(of: phase))
        }
        phase = nil
        for name in try storage.names(in: path) where Self.isOwn(name) { try storage.removeFile("\(path)/\(name)") }
        do { try storage.removeFolder(path) } catch .system(.directoryNotEmpty, _) {}
    }

    private static func isOwn(_ name: String) -> Bool {
        let number = name.hasSuffix(".aside") ? name.dropLast(".aside".count) : name[...]
        return name == draft || !number.isEmpty && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private func file(of phase: RunPhase) -> String { "\(path)/\(phase.rawValue)" }
}

extension Diagnostic {
    static func damagedRun(_ folder: String) -> Diagnostic {
        Diagnostic(
            .error, code: "state-damaged", "the state of an earlier run, `\(folder)`, is damaged",
            fix: "check whether it has anything of yours, then remove it: rm -r \(folder)")
    }
}
