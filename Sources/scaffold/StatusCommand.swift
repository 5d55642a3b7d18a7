internal import ArgumentParser
internal import Changes
internal import Documents
internal import ScaffoldKit

/// `scaffold status`.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "List files that differ from what scaffold generated.",
        discussion: """
            Reads scaffold.lock and the files that it names; writes nothing. Two migrations of one number, or a chain of \
            them with two heads, as a merge may leave them, are errors.
            """)

    @OptionGroup var folder: ProjectOption

    @Flag(help: "Exit with 2 if generated files were changed or deleted.")
    var exitCode = false

    @Flag(name: [.short, .long], help: "Print errors only.")
    var quiet = false

    @Option(help: "The output format: text, json.")
    var format: ReportFormat = .text

    func run() throws {
        let project = try folder.open()
        var diagnostics = Diagnostics()
        let status = project.status(reporting: &diagnostics)
        try Terminal.settle(diagnostics)
        guard let status else { return }
        let report = StatusReport(status)
        let result = Result {
            try format == .json ? Terminal.printResult(report.json) : Terminal.printReport(report.text)
        }
        if !quiet { Terminal.tell("\(report.summary)\n") }
        try Terminal.settle(folder.lostLock)
        try Terminal.settle(folder.orderFaults)
        if exitCode, status.hasDrift || !project.interruption.isEmpty { throw ExitStatus.drift.code }
        try result.get()
    }
}
