internal import Documents

/// A command line for the user to copy: the options as typed, then what to plan.
struct SuggestedCommand {
    private let words: [String]

    /// - Parameters:
    ///   - feature: a name or a noun, with `--new` before it or not: `--new api_key`.
    ///   - options: what stood inside the request.
    init(
        _ feature: String, options: [String] = [], with integrations: [String] = [], stack: String? = nil,
        for request: Request
    ) {
        let list = integrations.filter { !request.integrations.contains($0) }
        let new = "--new "
        let isNew = feature.hasPrefix(new)
        let name = isNew ? String(feature.dropFirst(new.count)) : feature
        let all =
            ["scaffold"] + request.options + (stack.map { ["--stack", $0] } ?? []) + (isNew ? ["--new"] : [])
            + [name] + options + (list.isEmpty ? [] : ["--with", list.joined(separator: ",")])
        words = all.map(\.shellWord)
    }

    var text: String { "`\(words.joined(separator: " "))`" }
}
