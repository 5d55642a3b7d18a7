internal import ArgumentParser
internal import Changes
internal import Documents
internal import ScaffoldKit

/// `scaffold status`.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "List files that differ from what scaffold generated.",
        discussion: """
            Reads scaffold.lock and the files that it names; writes nothing. What a merge may leave is an error: two \
            migrations of one number, a chain of them with two heads, damaged regions, conflict markers.
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
        let faults = folder.faults
        try Terminal.settle([faults.unlisted].compactMap { $0 })
        let report = StatusReport(status)
        let result = Result {
            try format == .json ? Terminal.printResult(report.json) : Terminal.printReport(report.text)
        }
        if !quiet { Terminal.tell("\(report.summary)\n") }
        try Terminal.settle([faults.lostLock].compactMap { $0 } + faults.ofMerges)
        if exitCode, status.hasDrift || !project.interruption.isEmpty { throw ExitStatus.drift.code }
        try result.get()
    }
}
