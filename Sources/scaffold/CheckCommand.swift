internal import ArgumentParser
internal import Documents
internal import PlanCheck
internal import SystemPackage

/// `scaffold check`.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Tell all that is wrong with a plan.",
        discussion: """
            The findings are the result, on standard output; a count of them goes to standard error. \
            The exit status is 0 without errors and 1 with.
            """)

    @OptionGroup var output: OutputOptions

    @Argument(help: "A plan as JSON, whoever wrote it; - is standard input.")
    var plan: String?

    @Option(help: "Explain the rule with this code, such as R1, or `all`; no plan is checked.")
    var explain: String?

    @Option(help: "How findings are printed: \(CheckReportFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format: CheckReportFormat = .text

    @Flag(help: "Let warnings fail as errors do.")
    var strict = false

    @Flag(help: "Demand that each maker waits for exactly the critique before it.")
    var linear = false

    @Option(name: .customLong("repo"), help: "Look for the files that the plan changes or tests in this folder.")
    var repository: String?

    @Flag(help: "Mend what has one right answer, and write the plan to the file that -o names.")
    var fix = false

    func validate() throws {
        if (plan == nil) == (explain == nil) {
            throw ValidationError("Name a plan to check, or a rule to explain: --explain R1.")
        }
        if explain != nil, fix || strict || linear || repository != nil || format != .text {
            throw ValidationError("--explain checks no plan: leave out all but -o.")
        }
        if fix, output.output == nil {
            throw ValidationError("--fix needs -o FILE for the mended plan; -o - prints it.")
        }
    }

    func run() throws {
        guard let plan else { return try explain(explain ?? "") }
        let checker = PlanChecker(options: try options())
        let source = try source(plan)
        guard fix else {
            let report = checker.check(source)
            try output.deliver(format.text(of: report))
            return try conclude(report)
        }
        guard let mended = PlanMender().mend(source) else {
            tell(checker.check(source))
            Terminal.tell("nothing was written: the errors of J1 have to be mended by hand\n")
            throw ExitStatus.invalidInput.code
        }
        try deliver(mended, checkedBy: checker)
    }

    /// What could not be mended is told as if the written plan had been checked.
    private func deliver(_ mended: MendedPlan, checkedBy checker: PlanChecker) throws {
        try output.deliver(mended.text)
        if !output.quiet { Terminal.tell(mended.mends.map { "\($0)\n" }.joined()) }
        let report = checker.check(SourceText(name: output.output ?? "-", text: mended.text))
        tell(report)
        try conclude(report)
    }

    /// Beside a mended plan on standard output, findings go to standard error.
    private func tell(_ report: CheckReport) {
        let text = format.text(of: report)
        if output.output == "-" { Terminal.tell(text) } else { Terminal.printResult(text) }
    }

    private func conclude(_ report: CheckReport) throws {
        if !output.quiet { Terminal.tell("\(report.summary)\n") }
        if !report.isPassed(strictly: strict) { throw ExitStatus.invalidInput.code }
    }

    private func options() throws -> CheckOptions {
        var diagnostics = Diagnostics()
        let project = repository.flatMap { ProjectFolder(FilePath($0), reporting: &diagnostics) }
        Terminal.tell(diagnostics)
        if diagnostics.hasErrors { throw ExitStatus.invalidInput.code }
        return CheckOptions(isLinear: linear, project: project)
    }

    /// The page of a rule, or of each.
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
            return try PlanFile.read(plan)
        } catch {
            var diagnostics = Diagnostics()
            diagnostics.append(error.diagnostic)
            Terminal.tell(diagnostics)
            throw (error.isOfDevice ? ExitStatus.ioFailed : .invalidInput).code
        }
    }
}

extension CheckReportFormat: ExpressibleByArgument {}
