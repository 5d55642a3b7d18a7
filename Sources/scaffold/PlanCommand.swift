internal import ArgumentParser
internal import Documents
internal import ScaffoldKit

/// `scaffold plan`, and `scaffold` without a subcommand.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Print the plan of a feature (the default).")

    @OptionGroup var blueprints: BlueprintFolders
    @OptionGroup var request: RequestOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "How the plan is printed.")
    var format: PlanReport = .json

    func validate() throws {
        // Flags before a subcommand make the parser take its name for a feature.
        guard let first = request.feature.first, request.feature.count > 1,
            ScaffoldCommand.configuration.subcommands.contains(where: { $0.configuration.commandName == first })
        else { return }
        throw ValidationError("The subcommand goes first: scaffold \(request.feature.joined(separator: " ")) [flags]")
    }

    func run() throws {
        var diagnostics = Diagnostics()
        let scaffold = Scaffold(blueprints: blueprints.paths, reporting: &diagnostics)
        let request = request.request(reporting: &diagnostics)
        guard let result = scaffold.design(request, reporting: &diagnostics), !diagnostics.hasErrors else {
            Terminal.tell(diagnostics)
            throw ExitStatus.invalidInput.code
        }
        if !output.quiet { Terminal.tell(result.reading.text) }
        Terminal.tell(diagnostics)
        try output.deliver(format.text(of: result.plan))
    }
}

extension PlanReport: ExpressibleByArgument {}
