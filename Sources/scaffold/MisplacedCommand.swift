internal import ArgumentParser
internal import Documents

/// A subcommand that the parser took for a feature: misspelt, or behind an option.
///
/// A request that names its stack wants a plan: there, only the exact name of a subcommand counts.
struct MisplacedCommand {
    let message: String

    init?(in request: PlanCommand) {
        guard let word = request.feature.first, !request.isNewResource else { return nil }
        let names = ScaffoldCommand.subcommandNames
        let isMisspelt = !names.contains(word)
        guard let name = isMisspelt ? Self.nearest(to: word, request) : word else { return nil }
        let command = names.contains(name) ? name : Self.others[name] ?? "blueprint \(name)"
        let rest = request.feature.dropFirst().map { " " + $0 }.joined()
        message =
            (isMisspelt
                ? "There is no subcommand \(word.quoted); did you mean `scaffold \(command)`?"
                : "The subcommand goes first: scaffold \(command)\(rest) [flags].")
            + " To plan a resource called \(word.quoted), add --new."
    }

    private static func nearest(to word: String, _ request: PlanCommand) -> String? {
        let blueprints = BlueprintCommand.configuration.subcommands.map { $0.configuration.commandName ?? "" }
        let names = ScaffoldCommand.subcommandNames + blueprints + others.keys.sorted()
        return request.stack == nil ? NearestName.nearest(to: word, in: names) : nil
    }

    /// What other tools call their subcommands.
    private static let others = ["init": "--stack NAME --write FEATURE"]
}
