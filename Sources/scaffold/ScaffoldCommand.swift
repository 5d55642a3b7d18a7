internal import ArgumentParser

/// The program: `scaffold --stack go subscription`.
@main
struct ScaffoldCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scaffold",
        abstract: "Turn a feature into an executable backend plan.",
        discussion: """
            Prints a plan as JSON: the architecture, then pairs of tasks, each maker followed by the critique that \
            validates its work. With --write, it makes the files of the plan too.

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

    /// A request without a subcommand, which is the most common command by far: to read it as one of the default
    /// subcommand costs half of what it costs to find that out. Nil for all else, faults among it.
    private static var plainRequest: PlanCommand? {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let names = configuration.subcommands.map { $0._commandName } + ["help"]
        guard arguments.contains(where: { !$0.hasPrefix("-") }), !arguments.contains(where: names.contains) else {
            return nil
        }
        return try? PlanCommand.parse(arguments)
    }
}
