internal import ArgumentParser
internal import Blueprints
internal import Documents
internal import ScaffoldKit

/// `scaffold blueprint parity`.
struct ParityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parity", abstract: "Tell what each stack covers, side by side.",
        discussion: """
            `stubs`: planned, and the files are made; `plan`: planned alone; `-`: neither. Tries every blueprint on every stack. \
            Stacks may differ in their files; a difference in anything else is marked.
            """)

    @OptionGroup var blueprints: BlueprintFolders

    @Argument(help: "The stacks to compare; all where none is named.")
    var stacks: [String] = []

    @Flag(help: "End with status 2 where the stacks differ.")
    var exitCode = false

    @Flag(name: [.short, .long], help: "Say nothing but errors on standard error.")
    var quiet = false

    @Option(help: "How it is printed: text, json.")
    var format: ReportFormat = .text

    func run() throws {
        var diagnostics = Diagnostics()
        let catalog = Catalog(folders: blueprints.paths, reporting: &diagnostics)
        let parity = ParitySurveyor(catalog: catalog).survey(stacks, reporting: &diagnostics)
        Terminal.tell(diagnostics)
        if diagnostics.hasErrors { throw ExitStatus.invalidInput.code }
        let report = ParityReport(parity)
        Terminal.printResult(format == .json ? report.json : report.text)
        if !quiet { Terminal.tell("\(report.summary)\n") }
        if exitCode, !parity.isLevel { throw ExitStatus.drift.code }
    }
}
