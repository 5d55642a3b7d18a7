internal import ArgumentParser

/// The program: `scaffold --stack go subscription`.
@main
struct ScaffoldCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scaffold",
        abstract: "Turn a feature into an executable backend plan.",
        discussion: """
            Prints a plan as JSON: the architecture, then pairs of tasks, each maker followed by the critique that \
            validates its work. With --write, also generates the files of the plan.

              scaffold --stack go subscription
              scaffold --stack go "Build subscription API with Stripe"
              scaffold --stack go subscription --with stripe --write
              scaffold --stack go --repo . --with stripe -d db=postgres subscription
            """,
        version: "0.1.0",
        subcommands: [
            PlanCommand.self, CheckCommand.self, StatusCommand.self, DiffCommand.self, UndoCommand.self,
            BlueprintCommand.self, SchemaCommand.self,
        ],
        defaultSubcommand: PlanCommand.self)

    static func main() {
        Terminal.endQuietlyOnClosedPipes()
        guard let request = plainRequest else { return main(nil) }
        do { try request.run() } catch { exit(withError: error) }
    }

    /// A request without a subcommand, by far the most common command. Parsing it directly as the default subcommand
    /// saves a tenth of the run. Nil for everything else, including errors.
    private static var plainRequest: PlanCommand? {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let names = configuration.subcommands.map { $0.configuration.commandName } + ["help"]
        return arguments.contains(where: names.contains) ? nil : try? PlanCommand.parse(arguments)
    }
}
