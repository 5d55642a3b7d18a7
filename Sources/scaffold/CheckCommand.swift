internal import ArgumentParser
internal import Documents
internal import ScaffoldKit
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

    @Argument(help: "A plan as JSON, by whomever it was written; - is standard input.")
    var plan: String

    @Option(help: "How findings are printed: \(CheckReportFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format: CheckReportFormat = .text

    @Flag(help: "Let warnings fail as errors do.")
    var strict = false

    @Flag(help: "Demand that each maker waits for exactly the critique before it.")
    var linear = false

    @Option(name: .customLong("repo"), help: "Look for the files that the plan changes or tests in this folder.")
    var repository: String?

    func run() throws {
        let source = try source()
        let checker = PlanChecker(options: try options())
        let report = checker.check(source)
        try output.deliver(format.text(of: report))
        try conclude(report)
    }

    private func conclude(_ report: CheckReport) throws {
        if !output.quiet { Terminal.tell("\(report.summary)\n") }
        if !report.isPassed(strictly: strict) { throw ExitStatus.invalidInput.code }
    }

    private func options() throws -> CheckOptions {
        CheckOptions(isLinear: linear, repository: repository.map { FilePath($0) })
    }

    private func source() throws -> SourceText {
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
