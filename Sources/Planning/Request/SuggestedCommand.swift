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
    /// What the command says, in addition to the options as typed.
    private var stack: String?

    init(catalog: Catalog, request: Request) {
        self.catalog = catalog
        self.request = request
        stack = request.stack == nil && request.repository == nil ? "NAME" : nil
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

    /// Nil for what would be refused.
    ///
    /// - Parameter others: integrations to add to those that the sentence names.
    func command(_ name: String, with others: [String] = []) -> String? {
        guard !isLost || subjects == [name], isUnderstood(name, isNew: request.isNewResource) else { return nil }
        return text(name, with: others)
    }

    /// The command for a new resource, whatever else the name means.
    func newResource(_ name: String) -> String? {
        guard !isLost, isUnderstood(name, isNew: true) else { return nil }
        return text(name, isNew: !request.isNewResource)
    }

    private func text(_ feature: String, isNew: Bool = false, with others: [String] = []) -> String {
        let all = integrations + others.filter { !integrations.contains($0) }
        return SuggestedCommand(feature, isNew: isNew, with: all, stack: stack, settings: settings, for: request).text
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

extension Catalog {
    /// The options of a stack; of all stacks if none is named.
    func options(ofStack name: String?) -> [OptionSpec] {
        var ignored = Diagnostics()
        let named = heads(of: .stack).filter { head in name.map { head.names.contains($0) } ?? true }
        return named.compactMap { stack($0, reporting: &ignored) }.flatMap(\.options)
    }
}
