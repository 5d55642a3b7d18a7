internal import Blueprints
internal import Documents
internal import Model

/// A command line for the user to copy: the options as typed, then what to plan.
struct SuggestedCommand {
    private let words: [String]

    /// - Parameters:
    ///   - feature: a name or a noun.
    ///   - isNew: whether it is planned as it stands: `--new api_key`.
    ///   - settings: options that the request sets in other words: `-d db=postgres`.
    init(
        _ feature: String, isNew: Bool = false, with integrations: [String] = [], stack: String? = nil,
        settings: [Setting] = [], for request: Request
    ) {
        let list = integrations.filter { !request.integrations.contains($0) }
        let data = settings.flatMap { ["-d", "\($0.key)=\($0.value)"] }
        let all =
            ["scaffold"] + request.options + (stack.map { ["--stack", $0] } ?? []) + data
            + (isNew ? ["--new"] : []) + [feature] + (list.isEmpty ? [] : ["--with", list.joined(separator: ",")])
        words = all.map(\.shellWord)
    }

    var text: String { "`\(words.joined(separator: " "))`" }
}

/// Command lines for messages: each keeps what the sentence names besides, and none is told that would be refused.
struct CommandSuggester: Sendable {
    private let catalog: Catalog
    private let request: Request
    /// The names of features and nouns that the sentence asks for.
    private(set) var subjects: [String] = []
    /// Whether more than one thing is wrong: then a part of the sentence is no answer, but what it asks for may be.
    private var isLost = false
    private var integrations: [String] = []
    private var settings: [Setting] = []
    private var doubt = Doubt.nothing
    /// What the command says, in addition to the options as typed.
    private var stack: String?

    private static let anyStack = "NAME"

    /// What is named, and nobody can tell whether it is asked for.
    private enum Doubt {
        case nothing, several
        case integration(String)
        case setting(Setting, String)
    }

    init(catalog: Catalog, request: Request) {
        self.catalog = catalog
        self.request = request
        stack = request.stack == nil && request.repository == nil ? Self.anyStack : nil
    }

    /// Suggests with what a sentence names.
    ///
    /// - Parameter faults: how many things are wrong with it.
    mutating func take(_ result: RequestReader.Result, subjects: [Subject], faults: Int) {
        isLost = faults > 1
        self.subjects = subjects.map(\.name)
        integrations = result.integrations.map(\.name)
        if request.stack == nil, let named = result.stacks.first { stack = named.head.name }
        let options = catalog.options(ofStack: request.stack ?? result.stacks.first?.head.name)
        settings = result.companions.filter { $0.role == .asked }.compactMap { $0.setting(among: options) }
    }

    /// Takes what may be asked for or not: the command is told with it and without it.
    mutating func doubt(_ parts: [RequestPart]) {
        let options = catalog.options(ofStack: request.stack ?? (stack == Self.anyStack ? nil : stack))
        var doubts: [String: Doubt] = [:]
        var isUnsettled = Set(settings.map(\.key)).count < settings.count
        for part in parts {
            if let head = part.head {
                doubts[head.name] = .integration(head.name)
                integrations.removeAll { $0 == head.name }
            } else if let setting = options.setting(called: part.text) {
                doubts[setting.key + "=" + setting.value] = .setting(setting, part.text)
                settings.removeAll { $0.key == setting.key && $0.value == setting.value }
                isUnsettled = isUnsettled || settings.contains { $0.key == setting.key }
            }
        }
        doubt = doubts.count > 1 || isUnsettled ? .several : doubts.values.first ?? .nothing
    }

    /// Nil for what would be refused.
    ///
    /// - Parameter others: integrations to add to those that the sentence names.
    func command(_ name: String, with others: [String] = []) -> String? {
        guard !isLost || subjects == [name], name.count > 1, isUnderstood(name, isNew: request.isNewResource) else {
            return nil
        }
        return text(name, with: others)
    }

    /// The command for what a stack or an integration stands before: `Go invoices`.
    func command(_ name: String, choosing head: BlueprintHead) -> String? {
        if head.kind == .integration { return command(name, with: [head.name]) }
        if let asked = request.stack { return head.names.contains(asked) ? command(name) : nil }
        var other = self
        other.stack = head.name
        return other.command(name)
    }

    /// The command for what the sentence asks for, if it is one thing.
    var suggestion: String? { subjects.count == 1 ? command(subjects[0]) : nil }

    /// The command for a new resource, whatever else the name means.
    func newResource(_ name: String) -> String? {
        guard !isLost, isUnderstood(name, isNew: true) else { return nil }
        return text(name, isNew: !request.isNewResource)
    }

    private func text(_ feature: String, isNew: Bool = false, with others: [String] = []) -> String? {
        let all = integrations + others.filter { !integrations.contains($0) }
        func line(with more: [String] = [], _ setting: [Setting] = []) -> String {
            SuggestedCommand(
                feature, isNew: isNew, with: all + more, stack: stack, settings: settings + setting, for: request
            ).text
        }
        switch doubt {
        case .nothing: return line()
        case .several: return nil
        case .integration(let name):
            return all.contains(name) || feature.contains(name)
                ? line() : "\(line()) without \(name), or \(line(with: [name])) with it"
        case .setting(let setting, let name):
            return "\(line()) without \(name), or \(line(with: [], [setting])) with it"
        }
    }

    private func isUnderstood(_ name: String, isNew: Bool) -> Bool {
        var trial = request
        trial.prompt = name
        trial.isNewResource = isNew
        var faults = Diagnostics()
        let result = RequestReader(catalog: catalog, request: trial, isTrial: true).read(reporting: &faults)
        guard let result, !faults.hasErrors else { return false }
        return result.integrations.isEmpty && result.stacks.isEmpty && result.companions.isEmpty
            && result.interpretation.ignored.isEmpty && result.feature?.noun.map(isUsable) ?? true
    }

    /// Whether the stack's code can have the name.
    private func isUsable(_ noun: ResourceName) -> Bool {
        var faults = Diagnostics()
        guard let name = request.stack ?? stack, let head = catalog.head(name, of: .stack, reporting: &faults),
            let stack = catalog.stack(head, reporting: &faults)
        else { return true }
        let checker = NameChecker(naming: stack.naming)
        checker.check(noun.singular, as: .resource, at: nil, reporting: &faults)
        checker.check(noun.plural, as: .table, at: nil, reporting: &faults)
        return !faults.hasErrors
    }
}

extension [OptionSpec] {
    /// The option that has a choice of that name.
    func setting(called text: String) -> Setting? {
        lazy.compactMap { spec in spec.choice(called: text).map { Setting(key: spec.name, value: $0) } }.first
    }
}

extension Catalog {
    /// The options of a stack; of all stacks if none is named.
    func options(ofStack name: String?) -> [OptionSpec] {
        var ignored = Diagnostics()
        let named = heads(of: .stack).filter { head in name.map { head.names.contains($0) } ?? true }
        return named.compactMap { stack($0, reporting: &ignored) }.flatMap(\.options)
    }
}
