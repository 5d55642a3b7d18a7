internal import ArgumentParser
internal import Documents
internal import Planning
internal import SystemPackage

extension PlanCommand {
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
    var typed: [String] {
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
        return command?.feature.contains(arguments[place]) ?? false
    }
}

extension Diagnostic {
    fileprivate static func noSetting(_ argument: String) -> Diagnostic {
        Diagnostic(
            .error, code: "no-setting", "--data \(argument.quoted) is not key=value", fix: "write --data db=postgres")
    }
}
