internal import ArgumentParser
internal import Blueprints
internal import Documents
internal import ScaffoldKit

/// `scaffold blueprint parity`.
struct ParityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parity", abstract: "Compare what each stack covers.",
        discussion: """
            Tries every blueprint on every stack. `stubs`: planned and generated; `plan`: planned only; `-`: neither. \
            Stacks may differ in their files; any other difference is marked.
            """)

    @Option(help: .blueprints) var blueprints: [String] = []

    @Argument(help: "The stacks to compare; without any, all of them.")
    var stacks: [String] = []

    @Flag(help: "Exit with 2 if the stacks differ.")
    var exitCode = false

    @Flag(name: [.short, .long], help: "Print errors only.")
    var quiet = false

    @Option(help: "The output format: text, json.")
    var format: ReportFormat = .text

    func run() throws {
        var diagnostics = Diagnostics()
        let catalog = Catalog(folders: blueprints.paths, reporting: &diagnostics)
        let parity = ParitySurveyor(catalog: catalog).survey(stacks, reporting: &diagnostics)
        try Terminal.settle(diagnostics)
        let report = ParityReport(parity)
        try format == .json ? Terminal.printResult(report.json) : Terminal.printReport(report.text)
        if !quiet { Terminal.tell("\(report.summary)\n") }
        if exitCode, !parity.isLevel { throw ExitStatus.drift.code }
    }
}
