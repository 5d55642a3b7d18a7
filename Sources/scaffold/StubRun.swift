internal import ArgumentParser
internal import Changes
internal import Disk
internal import Documents
internal import Planning
internal import ScaffoldKit
internal import SystemPackage

/// Renders the files of a request and writes them to a project.
struct StubRun {
    let design: Design
    let project: Project
    let options: PlanCommand

    func run() throws {
        let plan = try settled(try planned())
        guard plan.conflicts.isEmpty else {
            try report(plan)
            tell(plan.conflicts, plan.faults)
            throw (plan.conflicts.allSatisfy(\.isChoice) ? ExitStatus.conflict : .invalidInput).code
        }
        if options.isWriting { try write(plan) } else { try report(plan) }
        try Terminal.settle(plan.unsettled)
    }

    private func write(_ plan: ChangePlan) throws {
        let written = Pipeline.write(plan, to: project)
        if written.isDone { try report(plan) }
        try written.conclude()
        let changed = Set(plan.changeSet.changes.filter(\.isWritten).map(\.path))
        if !options.quiet, !changed.isEmpty { tellNextSteps(after: changed) }
    }

    private func report(_ plan: ChangePlan) throws {
        let report = ChangeReport(plan.changeSet)
        if options.format == .json { return try Terminal.printResult(report.json) }
        try options.diff
            ? Terminal.printResult(report.diff) : Terminal.printReport(report.text(isVerbose: options.verbose))
    }

    private func planned() throws -> ChangePlan {
        var diagnostics = Diagnostics()
        let plan = Pipeline.stubs(of: design, reporting: &diagnostics).flatMap {
            Pipeline.changes(
                of: $0, in: project, policy: options.policy, prune: options.prune,
                reporting: &diagnostics)
        }
        Terminal.tell(diagnostics)
        guard let plan else { throw ExitStatus.invalidInput.code }
        return plan
    }

    /// Asks a user at a terminal; without one, conflicts stay open.
    private func settled(_ plan: ChangePlan) throws -> ChangePlan {
        let isOpen = options.isWriting && options.onConflict == nil && !plan.conflicts.isEmpty
        guard isOpen, Terminal.isAttended else { return plan }
        guard let settled = ConflictQuestion.settle(plan) else {
            Terminal.tell("nothing was written\n")
            throw ExitStatus.conflict.code
        }
        return settled
    }

    private func tell(_ conflicts: [Conflict], _ faults: [Diagnostic]) {
        var diagnostics = Diagnostics()
        for fault in faults { diagnostics.append(fault) }
        Terminal.tell(diagnostics)
        for snippet in conflicts.flatMap(\.snippets) {
            Terminal.tell("\nlines for the anchor `\(snippet.anchor)`:\n\n\(snippet.text)")
        }
        let others = conflicts.contains(where: \.isChoice) ? ", overwrite and merge change them" : ""
        Terminal.tell(
            "nothing was written; --on-conflict keep leaves these files as they are and writes the others\(others)\n")
    }

    private func tellNextSteps(after written: Set<String>) {
        var diagnostics = Diagnostics()
        let steps = Pipeline.nextSteps(of: design, written: written, reporting: &diagnostics)
        Terminal.tell(diagnostics)
        Terminal.tell(steps.map { "next: \($0)\n" }.joined())
    }
}

extension WriteReport {
    var isDone: Bool {
        switch result {
        case .written, .nothingToDo: true
        case .conflict, .refused, .failed: false
        }
    }

    /// Reports what else was found and done, and ends the program with the status of the result.
    func conclude() throws {
        var diagnostics = Diagnostics()
        for diagnostic in notes + result.faults { diagnostics.append(diagnostic) }
        Terminal.tell(diagnostics)
        switch result {
        case .written, .nothingToDo: return
        case .conflict: throw ExitStatus.conflict.code
        case .refused: throw ExitStatus.invalidInput.code
        case .failed: throw ExitStatus.ioFailed.code
        }
    }
}
