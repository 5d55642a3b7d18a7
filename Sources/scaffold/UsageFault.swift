internal import ArgumentParser
internal import Documents

/// An unknown option or subcommand, with the nearest one by the measure that suggests names everywhere else: the
/// parser's own answer to `--wirte` is `--with`, and it has none to `blueprint lsit`.
struct UsageFault {
    private let text: String
    private let code: ExitCode

    /// Nil for every other error.
    init?(_ error: any Error, in arguments: [String]) {
        let message = ScaffoldCommand.message(for: error)
        let parts = message.split(separator: "'")
        guard parts.count > 1, let names = Self.names(for: parts[0], in: Self.command(arguments)) else { return nil }
        let word = String(parts[1])
        let near = NearestName.nearest(to: word, in: names)
        let own = "\(parts[0])'\(word)'" + (near.map { ". Did you mean '\($0)'?" } ?? "")
        text = ScaffoldCommand.fullMessage(for: error).replacing(message, with: own) + "\n"
        code = ScaffoldCommand.exitCode(for: error)
    }

    /// `help chek`: the parser would show the help of the program.
    static func checkHelp(_ arguments: [String]) throws {
        guard arguments.first == "help" else { return }
        var command: any ParsableCommand.Type = ScaffoldCommand.self
        for word in arguments.dropFirst() where !word.hasPrefix("-") && word != "help" {
            let subcommands = command.configuration.subcommands
            guard let next = subcommands.first(where: { $0.configuration.commandName == word }) else {
                let near = NearestName.nearest(to: word, in: subcommands.map { $0.configuration.commandName ?? "" })
                let question = near.map { ". Did you mean '\($0)'?" } ?? ""
                throw ValidationError("There is no subcommand \(word.quoted)\(question)")
            }
            command = next
        }
    }

    func tell() -> ExitCode {
        Terminal.tell(text)
        return code
    }

    /// The command that the arguments name.
    private static func command(_ arguments: [String]) -> any ParsableCommand.Type {
        var command: any ParsableCommand.Type = ScaffoldCommand.self
        for argument in arguments {
            let subcommands = command.configuration.subcommands
            guard let next = subcommands.first(where: { $0.configuration.commandName == argument }) else { break }
            command = next
        }
        return command.configuration.defaultSubcommand ?? command
    }

    /// What could be meant by the word that the parser's message names; nil for other messages.
    private static func names(for message: Substring, in command: any ParsableCommand.Type) -> [String]? {
        switch message {
        case "Unknown option ":
            command.helpMessage(columns: 1000).split { " ,\n[]".contains($0) }.filter { $0.hasPrefix("-") }.map(
                String.init)
        case "Unexpected argument ": command.configuration.subcommands.map { $0.configuration.commandName ?? "" }
        default: nil
        }
    }
}
