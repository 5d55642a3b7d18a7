internal import ArgumentParser
internal import Documents
internal import Planning
internal import SystemPackage

extension PlanCommand {
    var stack: String? { stacks.last }
    var repository: String? { repositories.last }

    func request(reporting diagnostics: inout Diagnostics) -> Request {
        let file = dataFile.map { SettingsFile.read(FilePath($0), reporting: &diagnostics) } ?? []
        let given = data.compactMap { argument in
            let setting = Setting(argument: argument)
            if setting == nil { diagnostics.append(.noSetting(argument)) }
            return setting
        }
        for (index, setting) in given.enumerated() {
            guard let first = given[..<index].first(where: { $0.key == setting.key && $0.value != setting.value })
            else { continue }
            diagnostics.append(.twoValues(first, setting))
        }
        let single = [
            ("--stack", stacks), ("--repo", repositories), ("--singular", singulars), ("--plural", plurals),
        ]
        for (option, values) in single {
            guard let other = values.first(where: { $0 != values[0] }) else { continue }
            diagnostics.append(.twoValues(of: option, values[0], other))
        }
        let names = integrations.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        if names.contains("") { diagnostics.append(.noIntegration) }
        return Request(
            prompt: feature.joined(separator: " "), stack: stack, integrations: names.filter { !$0.isEmpty },
            settings: file + given, isNewResource: isNewResource, singular: singulars.last, plural: plurals.last,
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
    fileprivate static func twoValues(of option: String, _ first: String, _ second: String) -> Diagnostic {
        Diagnostic(
            .error, code: "two-values", "\(option) is given twice: \(first.quoted) and \(second.quoted)",
            fix: "give one of them")
    }

    fileprivate static func noSetting(_ argument: String) -> Diagnostic {
        Diagnostic(
            .error, code: "no-setting", "--data \(argument.quoted) is not key=value", fix: "write --data db=postgres")
    }

    fileprivate static func twoValues(_ first: Setting, _ second: Setting) -> Diagnostic {
        Diagnostic(
            .error, code: "two-values",
            "option `\(first.key)` is given twice: \(first.value.quoted) and \(second.value.quoted)",
            fix: "give one value")
    }

    fileprivate static var noIntegration: Diagnostic {
        Diagnostic(
            .error, code: "no-integration", "--with has a name that is empty",
            fix: "write --with NAME, or leave it out")
    }
}
