internal import ArgumentParser
internal import Assets
internal import Documents

/// A subcommand that the parser took for a feature: misspelt, or behind an option.
///
/// A request that names a stack, a project or blueprints wants a plan: there, only the name of a command counts, on its own and with at most a
/// letter lost, doubled or in the wrong place.
struct MisplacedCommand {
    let message: String

    init?(in request: PlanCommand) {
        guard let word = request.feature.first, !request.isNewResource else { return nil }
        let names = ScaffoldCommand.subcommandNames
        let isMisspelt = !names.contains(word)
        guard let name = isMisspelt ? Self.nearest(to: word, request) : word else { return nil }
        let command = names.contains(name) ? name : Self.others.first { $0.key == name }?.value ?? "blueprint \(name)"
        let line = Self.line(command, request)
        message =
            (isMisspelt
                ? "There is no subcommand \(word.quoted); did you mean `\(line)`?"
                : "The subcommand goes first: \(line)\(line.hasSuffix(command) ? " [flags]" : "").")
            + " To plan a resource called \(word.quoted), add --new."
    }

    /// The command with what was typed besides: its options, unless the command has none of that name.
    private static func line(_ command: String, _ request: PlanCommand) -> String {
        if others.contains(where: { $0.value == command }) { return "scaffold \(command)" }
        let names = command.split(separator: " ").map(String.init)
        let rest = Array(request.feature.dropFirst())
        let isClear = request.feature.allSatisfy { word in CommandLine.arguments.count { $0 == word } == 1 }
        let all = isClear ? names + rest + request.typed : names
        let isWhole = (try? ScaffoldCommand.parseAsRoot(all)) != nil
        return (["scaffold"] + (isWhole ? all : names + rest)).map(\.shellWord).joined(separator: " ")
    }

    private static func nearest(to word: String, _ request: PlanCommand) -> String? {
        let blueprints = BlueprintCommand.configuration.subcommands.map { $0.configuration.commandName ?? "" }
        let names = ScaffoldCommand.subcommandNames + blueprints + others.map(\.key)
        let isPlan = request.stack != nil || request.repository != nil || !request.blueprints.isEmpty
        if !isPlan { return NearestName.nearest(to: word, in: names) }
        let near = names.first { $0 == word } ?? ScaffoldCommand.subcommandNames.first { isSlip(word, of: $0) }
        return near.flatMap { name in request.feature.dropFirst().allSatisfy { isArgument($0, of: name) } ? name : nil }
    }

    /// Whether a word is no word of a request: the name that a subcommand takes, or a file.
    private static func isArgument(_ word: String, of name: String) -> Bool {
        switch name {
        case "schema": DocumentSchema.names.contains(word)
        case "blueprint":
            BlueprintCommand.configuration.subcommands.contains { $0.configuration.commandName == word }
        default: isFile(word)
        }
    }

    /// What is no word of a request: `plan.json`, `-`.
    private static func isFile(_ word: String) -> Bool { word.contains { "./".contains($0) } || word == "-" }

    /// `chek`, `stauts`, `difff`: another letter would make another word, as in `plant`.
    private static func isSlip(_ word: String, of name: String) -> Bool {
        guard word.first == name.first, abs(word.count - name.count) <= 1 else { return false }
        if word.count == name.count { return word.sorted() == name.sorted() }
        let (long, short) = word.count > name.count ? (Array(word), Array(name)) : (Array(name), Array(word))
        return long.indices.contains { index in
            let isDoubled = index > 0 && long[index] == long[index - 1]
            return (long.count == name.count || isDoubled) && long[..<index] + long[(index + 1)...] == short[...]
        }
    }

    /// What other tools call their subcommands.
    private static let others: KeyValuePairs = ["init": "--stack NAME --write FEATURE"]
}
