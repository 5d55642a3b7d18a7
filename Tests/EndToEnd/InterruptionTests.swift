import Foundation
import TestSupport
import Testing

/// The program is killed at many points; the next run brings the project to a consistent state, and no work of the user
/// is lost.
@Suite struct InterruptionTests {
    @Test(arguments: [SIGKILL, SIGINT, SIGTERM]) func leavesTheOldOrTheNewTree(_ signal: Int32) throws {
        let finished = try Workplace()
        _ = try finished.run(Workplace.note + ["--write"])
        let new = try finished.tree()
        var survivors = 0
        var delay = UInt32(0)
        while survivors < 3 {
            let place = try Workplace()
            try Data("mine\n".utf8).write(to: place.project.appending(path: "mine.txt"))
            let old = try place.tree()
            let (process, _) = try place.start(Workplace.note + ["--write"])
            while process.isRunning, !place.hasBegun {}
            usleep(delay)
            kill(process.processIdentifier, signal)
            process.waitUntilExit()
            if process.terminationReason == .exit { survivors += 1 }
            try expectOneState(place, old: old, new: new.merging(old) { $1 }, "after \(delay) us")
            delay += TestTools.areAll ? 150 : 900
        }
    }

    /// After undo it is the old tree, after another run the new one.
    private func expectOneState(
        _ place: Workplace, old: [String: Data], new: [String: Data], _ moment: Comment
    ) throws {
        let undo = try place.run(["undo"])
        #expect(undo.status == 0, "\(undo.text)")
        #expect(try place.tree() == old, moment)
        let write = try place.run(Workplace.note + ["--write"])
        #expect(write.status == 0, "\(write.text)")
        #expect(try place.tree() == new, moment)
        #expect(try place.run(["status", "--exit-code"]).status == 0)
    }

    /// One of them writes; the others do not wait and change nothing.
    @Test func severalRunsAtOnceWriteOnce() throws {
        let place = try Workplace()
        let runs = try (0..<8).map { _ in try place.start(Workplace.note + ["--write"]).process }
        for run in runs { run.waitUntilExit() }
        let statuses = Set(runs.map(\.terminationStatus))
        #expect(statuses.contains(0) && statuses.isSubset(of: [0, 3, 74]), "\(statuses)")
        let alone = try Workplace()
        _ = try alone.run(Workplace.note + ["--write"])
        #expect(try place.tree() == alone.tree())
    }
}
