internal import ArgumentParser

/// The program: `scaffold --stack go subscription`.
@main
struct ScaffoldCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scaffold",
        abstract: "Turn a feature into an executable backend plan.",
        usage: """
            scaffold [<options>] <feature> ...
            scaffold <subcommand>
            """,
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
        Terminal.prepare()
        // A line of a list, copied with its bullet: `- subscription`.
        let arguments = CommandLine.arguments.dropFirst().map { $0.hasPrefix("- ") ? String($0.dropFirst(2)) : $0 }
        do {
            try run(arguments)
        } catch {
            exit(withError: UsageFault(error, in: arguments)?.tell() ?? told(error))
        }
    }

    /// The parser would print what a user typed as it is, for a terminal to interpret, and help without our sections.
    private static func told(_ error: any Error) -> any Error {
        let (code, text) = (exitCode(for: error), fullMessage(for: error))
        if text.isEmpty { return error }
        guard code.isSuccess else {
            Terminal.tell(text + "\n")
            return code
        }
        do { try Terminal.printReport(HelpPage.sectioned(text) + "\n") } catch { return error }
        return code
    }

    private static func run(_ arguments: [String]) throws {
        switch arguments {
        case []:
            Terminal.tell(HelpPage.text)
            throw ExitCode.validationFailure
        case ["--help"], ["-h"], ["help"]: try Terminal.printReport(HelpPage.text)
        default:
            try UsageFault.checkHelp(arguments)
            if let request = plainRequest(arguments) { return try request.run() }
            var command = try parseAsRoot(arguments)
            try command.run()
        }
    }

    /// A request without a subcommand, by far the most common command. Parsing it directly as the default subcommand
    /// saves a tenth of the run. Nil for everything else, including errors and what asks for help.
    private static func plainRequest(_ arguments: [String]) -> PlanCommand? {
        let names = subcommandNames + ["help"]
        if arguments.contains(where: names.contains) { return nil }
        return PlanCommand.$hasHelp.withValue(false) { try? PlanCommand.parse(arguments) }
    }

    static var subcommandNames: [String] { configuration.subcommands.map { $0.configuration.commandName ?? "" } }
}
