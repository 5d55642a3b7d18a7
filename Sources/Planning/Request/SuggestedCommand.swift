/// A command line for the user to copy: the options as typed, then what to plan.
struct SuggestedCommand {
    private let words: [String]

    /// - Parameter feature: a name, a noun, or such with options of its own: `--new api_key`.
    init(_ feature: String, with integrations: [String] = [], stack: String? = nil, for request: Request) {
        let list = integrations.filter { !request.integrations.contains($0) }
        words =
            ["scaffold"] + request.options.map(Self.quoted) + (stack.map { ["--stack", $0] } ?? []) + [feature]
            + (list.isEmpty ? [] : ["--with", list.joined(separator: ",")])
    }

    var text: String { "`\(words.joined(separator: " "))`" }

    /// As a shell takes it.
    private static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./=,:@+".contains($0)) }
        return isPlain
            ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
