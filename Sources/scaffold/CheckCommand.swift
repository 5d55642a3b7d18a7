internal import ArgumentParser
internal import Documents
internal import PlanCheck
internal import ScaffoldKit
internal import SystemPackage

/// `scaffold check`.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check a plan and report every error.",
        discussion: """
            Findings go to standard output, their count to standard error. Exits with 0 if there are no errors, \
            1 otherwise.
            """)

    @OptionGroup var output: OutputOptions

    @Argument(help: "A plan as JSON, from any source; - is standard input.")
    var plan: String?

    @Option(help: "Explain a rule by its code, such as R1, or `all` of them, instead of checking a plan.")
    var explain: String?

    @Option(help: "The output format: \(CheckReportFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format: CheckReportFormat = .text

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Flag(help: "Require each maker to depend on exactly the critique before it.")
    var linear = false

    @Option(
        name: .customLong("repo"),
        help: """
            Check that the files the plan modifies or tests exist in this folder, and that no merge left damage in it: \
            two migrations of one number, damaged regions, conflict markers.
            """)
    var repository: String?

    @Flag(help: "Fix what has a single right answer in a plan of up to 64 MiB, and write it to -o.")
    var fix = false

    func validate() throws {
        if (plan == nil) == (explain == nil) {
            throw ValidationError("Name a plan to check, or a rule to explain: --explain R1.")
        }
        if explain != nil, fix || strict || linear || repository != nil || format != .text {
            throw ValidationError("--explain checks no plan: leave out all but -o.")
        }
        if fix, output.output == nil {
            throw ValidationError("--fix needs -o FILE for the fixed plan; -o - prints it.")
        }
    }

    func run() throws {
        guard let plan else { return try explain(explain ?? "") }
        let checker = PlanChecker(options: try options())
        let source = try source(plan)
        guard fix else {
            let report = checker.check(source)
            Kept.keep(report)
            if output.isFile { try output.deliver(format.text(of: report)) } else { try tell(report) }
            return try conclude(report)
        }
        guard let mended = PlanMender().mend(source) else {
            try tell(checker.check(source))
            Terminal.tell("nothing was written: the errors of J1 must be fixed by hand\n")
            throw ExitStatus.invalidInput.code
        }
        try mended.mends.isEmpty ? deliverUnchanged(source, checkedBy: checker) : deliver(mended, checkedBy: checker)
    }

    /// Reports what could not be fixed as a check of the written plan would.
    private func deliver(_ mended: MendedPlan, checkedBy checker: PlanChecker) throws {
        try output.deliver(mended.text)
        if !output.quiet { Terminal.tell(mended.mends.map { "\($0)\n" }.joined()) }
        let report = checker.check(SourceText(name: output.output ?? "-", text: mended.text))
        try tell(report)
        try conclude(report)
    }

    /// The plan byte for byte, if there is nothing that can be fixed.
    private func deliverUnchanged(_ source: SourceText, checkedBy checker: PlanChecker) throws {
        try output.deliver(String(decoding: source.bytes, as: UTF8.self))
        let report = checker.check(SourceText(name: output.output ?? "-", bytes: source.bytes))
        try tell(report)
        let what = report.isPassed(strictly: true) ? "nothing had to be fixed" : "nothing has a single right answer"
        if !output.quiet { Terminal.tell("\(what): the plan was written as it was\n") }
        try conclude(report)
    }

    /// Prints findings, to standard error if the fixed plan goes to standard output.
    private func tell(_ report: CheckReport) throws {
        if fix, output.output == "-" { return Terminal.tell(format.text(of: report)) }
        try Terminal.printFindings { format.text(of: report, color: $0) }
    }

    private func conclude(_ report: CheckReport) throws {
        let project = repository.map { ProjectFaults(at: FilePath($0)) }
        let faults = project.map { [$0.unlisted].compactMap { $0 } + $0.ofMerges } ?? []
        let hasFindings = report.errors + report.warnings > 0
        if !output.quiet, faults.isEmpty || hasFindings { Terminal.tell("\(report.summary)\n") }
        try Terminal.settle(faults)
        if !report.isPassed(strictly: strict) { throw ExitStatus.invalidInput.code }
    }

    private func options() throws -> CheckOptions {
        var diagnostics = Diagnostics()
        let project = repository.flatMap { ProjectFolder(FilePath($0), reporting: &diagnostics) }
        Terminal.tell(diagnostics)
        if diagnostics.hasErrors { throw ExitStatus.invalidInput.code }
        return CheckOptions(isLinear: linear, project: project)
    }

    /// Prints the page of a rule, or of every rule.
    private func explain(_ code: String) throws {
        let codes = code.lowercased() == "all" ? RulePage.codes : [code]
        let pages = codes.compactMap(RulePage.text)
        guard pages.count == codes.count else {
            var diagnostics = Diagnostics()
            diagnostics.error(
                "unknown-rule", "there is no rule \(code.quoted)",
                fix: NearestName.suggestion(for: code.uppercased(), in: RulePage.codes))
            Terminal.tell(diagnostics)
            throw ExitStatus.invalidInput.code
        }
        try output.deliver(pages.joined(separator: "\n"))
    }

    private func source(_ plan: String) throws -> SourceText {
        do throws(PlanFile.Failure) {
            return try PlanFile.read(plan, limit: fix ? PlanFile.fixLimit : PlanFile.limit)
        } catch {
            var diagnostics = Diagnostics()
            diagnostics.append(error.diagnostic)
            Terminal.tell(diagnostics)
            throw (error.isOfDevice ? ExitStatus.ioFailed : .invalidInput).code
        }
    }
}

extension CheckReportFormat: NamedValue {}
