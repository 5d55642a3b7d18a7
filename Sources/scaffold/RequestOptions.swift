internal import ArgumentParser
internal import Documents
internal import Planning
internal import SystemPackage

/// The options that make up a request.
struct RequestOptions: ParsableArguments {
    @Argument(help: "A feature, a starter, a noun or a sentence: subscription, \"Build subscription API with Stripe\".")
    var feature: [String]

    @Option(help: ArgumentHelp("The stack, by name or alias: go, go-chi.", valueName: "name"))
    var stack: String?

    @Option(
        name: .customLong("with"),
        help: ArgumentHelp("An integration to include; repeatable, or a list: a,b.", valueName: "name"))
    var integrations: [String] = []

    @Flag(
        name: .customLong("new"),
        help: "Treat a noun as a new resource, even if it is similar to a known feature.")
    var isNewResource = false

    @Option(help: ArgumentHelp("The singular of a new resource, where English has another.", valueName: "name"))
    var singular: String?

    @Option(help: ArgumentHelp("The plural of a new resource, where English has another.", valueName: "name"))
    var plural: String?

    @Flag(help: "Exit with 1, without a plan, if anything was assumed or ignored.")
    var strict = false

    @Option(
        name: .customLong("repo"),
        help: ArgumentHelp("Plan for the project in this folder; without it, for a new project.", valueName: "dir"))
    var repository: String?

    @Option(
        name: [.customShort("d"), .long],
        help: ArgumentHelp("A value for an option of a blueprint; repeatable.", valueName: "key=value"))
    var data: [String] = []

    @Option(
        name: .customLong("data-file"),
        help: ArgumentHelp("A YAML or JSON file of option values; --data takes precedence.", valueName: "file"))
    var dataFile: String?

    func request(reporting diagnostics: inout Diagnostics) -> Request {
        let file = dataFile.map { SettingsFile.read(FilePath($0), reporting: &diagnostics) } ?? []
        let given = data.compactMap { argument in
            let setting = Setting(argument: argument)
            if setting == nil { diagnostics.append(.noSetting(argument)) }
            return setting
        }
        return Request(
            prompt: feature.joined(separator: " "), stack: stack,
            integrations: integrations.flatMap { $0.split(separator: ",").map(String.init) },
            settings: file + given, isNewResource: isNewResource, singular: singular, plural: plural,
            repository: repository.map { FilePath($0) }, options: typed)
    }

    /// The arguments without the request and the subcommand, as typed.
    private var typed: [String] {
        var words = Array(CommandLine.arguments.dropFirst())
        if words.first == PlanCommand.configuration.commandName { words.removeFirst() }
        for word in feature.reversed() {
            let places = words.indices.reversed().filter { words[$0] == word }
            if let place = places.first(where: { places.count == 1 || Self.isRequest($0, in: words) }) {
                words.remove(at: place)
            }
        }
        return words
    }

    /// Whether an argument belongs to the request and is not the value of an option: `--stack go go`.
    private static func isRequest(_ place: Int, in arguments: [String]) -> Bool {
        var arguments = arguments
        arguments[place] += " "
        let command = try? PlanCommand.parse(arguments)
        return command?.request.feature.contains(arguments[place]) ?? false
    }
}

extension Diagnostic {
    fileprivate static func noSetting(_ argument: String) -> Diagnostic {
        Diagnostic(
            .error, code: "no-setting", "--data \(argument.quoted) is not key=value", fix: "write --data db=postgres")
    }
}
