import Documents
import Testing

@testable import Disk

@Suite struct RunJournalTests {
    private static let one = Fingerprint(of: [1])
    private static let two = Fingerprint(of: [2])

    private static let origin = one.digest

    private static let journal = RunJournal(
        origin: origin, folders: ["a", "a/b c"],
        entries: [
            RunEntry(path: "a/b c/\u{fc} d.go", old: nil, new: one), RunEntry(path: "x", old: one, new: two),
            RunEntry(path: "y", old: two, new: nil),
        ])

    @Test func readsWhatItWrites() {
        #expect(RunJournal(parsing: Array(Self.journal.text.utf8)) == Self.journal)
    }

    @Test func knowsEveryDamage() {
        let bytes = Array(Self.journal.text.utf8)
        for index in bytes.indices {
            #expect(RunJournal(parsing: Array(bytes[..<index])) == nil)
            var spoilt = bytes
            spoilt[index] ^= 1
            #expect(RunJournal(parsing: spoilt) == nil)
            spoilt = bytes
            spoilt.insert(10, at: index)
            #expect(RunJournal(parsing: spoilt) == nil)
        }
    }

    private static func file(_ path: String, _ old: Fingerprint? = nil, _ new: Fingerprint? = one) -> RunJournal {
        RunJournal(origin: origin, folders: [], entries: [RunEntry(path: path, old: old, new: new)])
    }

    /// Forged journals with valid digests.
    @Test(arguments: [
        file("../a"), file("/etc/passwd"), file(".git/config"), file(".scaffold-state/lock"), file("a\nb"), file(""),
        file("a//b"), file("a", one, one), file("a", nil, nil), RunJournal(origin: origin, folders: [], entries: []),
        RunJournal(origin: origin, folders: [], entries: file("a").entries + file("a").entries),
        RunJournal(origin: origin, folders: [], entries: file("a").entries + file("a/b").entries),
        RunJournal(origin: origin, folders: ["b"], entries: file("a/c").entries),
        RunJournal(origin: origin, folders: [".."], entries: file("a").entries),
        RunJournal(origin: origin, folders: ["a", "a"], entries: file("a/c").entries),
        RunJournal(origin: origin, folders: ["a"], entries: file("a/c", one, nil).entries),
    ])
    func refusesWhatNoRunDoes(_ journal: RunJournal) {
        #expect(RunJournal(parsing: Array(journal.text.utf8)) == nil)
    }

    @Test(arguments: [
        "file - 99999999999999999999 \(one.digest) a", "file - -1 \(one.digest) a", "file - 01 \(one.digest) a",
        "file - 1 \(one.digest.uppercased()) a", "file - 1 abc a", "file - 1 \(one.digest)", "file -", "file", "",
        "other",
        "file - \u{661} \(one.digest) a",
    ])
    func refusesLines(_ line: String) {
        let text = RunJournal.opening(Self.origin) + "\(line)\n"
        let whole = text + "end \(Digest(of: text.utf8).hex)\n"
        #expect(RunJournal(parsing: Array(whole.utf8)) == nil)
    }
}
