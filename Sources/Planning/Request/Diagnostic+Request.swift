internal import Blueprints
internal import Documents

extension Diagnostic {
    private static func unclear(
        _ message: String, at location: SourceLocation?, fix: String, code: String = "unclear-request"
    ) -> Diagnostic {
        Diagnostic(.error, code: code, message, at: location, fix: fix)
    }

    static func nothingNamed(_ phrase: String, known: [BlueprintHead], at location: SourceLocation?) -> Diagnostic {
        let names = known.map(\.name).joined(separator: ", ")
        return unclear(
            "\(phrase.quoted) is neither a known feature nor a single noun", at: location,
            fix: "name a feature (\(names)), or one noun such as `invoice` for a new resource")
    }

    static func several(_ names: [String], _ suggester: CommandSuggester?) -> Diagnostic {
        let commands = names.compactMap { suggester?.command($0) }
        let list = commands.count == names.count ? ": \(commands.joined(separator: ", "))" : ""
        return unclear(
            "the request names several resources: \(names.map(\.quoted).joined(separator: ", "))", at: nil,
            fix: "plan one at a time\(list); a starter plans several: scaffold blueprint show guide")
    }

    static func unclear(_ word: String, _ command: String?, at location: SourceLocation?) -> Diagnostic {
        unclear(
            "\(word.quoted) makes the request more than a name with integrations", at: location,
            fix: "name the feature or noun alone" + (command.map { ", such as \($0)" } ?? ""))
    }

    /// - Parameter noun: the command for a resource whose name begins with the word: `export jobs`.
    static func otherVerb(
        _ word: String, _ command: String?, _ noun: String?, at location: SourceLocation?
    ) -> Diagnostic {
        let fixes = [
            "a plan builds a feature", command.map { "to plan one: \($0)" }, noun.map { "if it is a noun: \($0)" },
        ]
        return unclear(
            "\(word.quoted) asks for something other than a new feature", at: location,
            fix: fixes.compactMap { $0 }.joined(separator: "; "), code: "other-task")
    }

    static func negated(_ phrase: String, at location: SourceLocation?) -> Diagnostic {
        unclear(
            "\(phrase.quoted) says what is not to be built", at: location, fix: "say what is to be built",
            code: "other-task")
    }

    static func foreign(_ word: String, at location: SourceLocation?) -> Diagnostic {
        unclear("\(word.quoted) is not English", at: location, fix: "write the request in English, such as `invoice`")
    }

    static func foreignNoun(
        _ word: String, _ english: String, _ name: String, _ suggester: CommandSuggester?, at location: SourceLocation?
    ) -> Diagnostic {
        let question = suggester?.command(english).map { "did you mean \($0)?" } ?? "write it in English."
        let other = suggester?.newResource(name).map { " If \(word.quoted) is English: \($0)" }
        return unclear("\(word.quoted) is not English", at: location, fix: question + (other ?? ""))
    }

    static func rival(
        _ word: String, _ rival: Words.Rival, _ command: String?, at location: SourceLocation?
    ) -> Diagnostic {
        let fixes = [rival.advice, command.map { "without it: \($0)" }].compactMap { $0 }
        return unclear(
            "\(word.quoted) is \(rival.definition)", at: location,
            fix: fixes.isEmpty ? "leave it out" : fixes.joined(separator: "; "), code: "unknown-companion")
    }

    static func unknownCompanion(_ phrase: String, at location: SourceLocation?, fix: String) -> Diagnostic {
        unclear(
            "\(phrase.quoted) is no known integration or stack", at: location, fix: fix, code: "unknown-integration")
    }

    static func unknownExclusion(_ phrase: String, _ command: String?, at location: SourceLocation?) -> Diagnostic {
        unclear(
            "\(phrase.quoted) rules out neither an integration nor an option, and nothing else can be", at: location,
            fix: "say only what is to be planned" + (command.map { ": \($0)" } ?? "")
                + "; to change what is generated, write a blueprint")
    }

    static func contradiction(_ head: BlueprintHead) -> Diagnostic {
        unclear("the \(head.kind) `\(head.name)` is both asked for and ruled out", at: nil, fix: "say one of the two")
    }

    /// - Parameter word: a negation that rules out nothing: `Stripe? No.`
    static func emptyNegation(_ word: String, _ command: String?, at location: SourceLocation?) -> Diagnostic {
        unsaid("\(word.quoted) rules out nothing that stands behind it", command, at: location)
    }

    static func doubleNegation(_ phrase: String, _ command: String?, at location: SourceLocation?) -> Diagnostic {
        unsaid("\(phrase.quoted) negates a negation", command, at: location)
    }

    private static func unsaid(_ message: String, _ command: String?, at location: SourceLocation?) -> Diagnostic {
        unclear(
            message, at: location,
            fix: "say it in words, `with NAME` or `no NAME`" + (command.map { ": \($0)" } ?? ""))
    }

    static func perhapsRuledOut(_ phrase: String, _ command: String?, at location: SourceLocation?) -> Diagnostic {
        unclear(
            "\(phrase.quoted) is in a list after a negation: it may be ruled out as well, or asked for", at: location,
            fix: "begin with what is planned, and say `with` or `no` before each of the others"
                + (command.map { ": \($0)" } ?? ""))
    }

    static func question(_ phrase: String, _ command: String?, at location: SourceLocation?) -> Diagnostic {
        unsaid("\(phrase.quoted) stands in a question, which orders nothing", command, at: location)
    }

    static func hidden(_ sign: String, _ command: String?, at location: SourceLocation?) -> Diagnostic {
        unsaid("the sign \(sign.quoted) may mean something here", command, at: location)
    }

    static func optionInside(_ word: String, _ command: String?, at location: SourceLocation?) -> Diagnostic {
        unclear(
            "the option \(word.quoted) stands inside the request", at: location,
            fix: command.map { "write \($0)" }
                ?? (word.hasPrefix("-")
                    ? "write options outside the quotes, each with its value"
                    : "write `-d \(word)`, outside the quotes"))
    }

    static func misplaced(_ phrase: String, _ head: BlueprintHead, at location: SourceLocation?) -> Diagnostic {
        unclear(
            "\(phrase.quoted) begins with the \(head.kind) `\(head.name)`", at: location,
            fix: "name what is to be planned, then `with \(head.name)` or `in \(head.name)`")
    }

    static func description(
        _ phrase: String, _ head: RequestPart, _ name: String, _ suggester: CommandSuggester?,
        at location: SourceLocation?
    ) -> Diagnostic {
        let choices = [
            suggester?.command(head.snake),
            suggester?.newResource(name).map { "if all of it is the noun, \($0)" },
        ]
        return unclear("\(phrase.quoted) may be a description and not a noun", at: location, fix: choice(of: choices))
    }

    static func compound(
        _ phrase: String, _ head: BlueprintHead, _ name: String?, noun: String?, _ suggester: CommandSuggester?,
        at location: SourceLocation?
    ) -> Diagnostic {
        let option = head.kind == .stack ? "--stack" : "--with"
        let isSubject = head.kind == .feature || head.kind == .starter
        let command =
            isSubject
            ? suggester?.command(head.name)
            : suggester?.suggestion ?? noun.flatMap { suggester?.command($0, choosing: head) }
        let first = command ?? (isSubject ? nil : "`\(option) \(head.name)` for the \(head.kind)")
        let second = name.flatMap { suggester?.newResource($0) }.map { "\($0) for a resource of that name" }
        return unclear(
            "\(phrase.quoted) is more than the \(head.kind) `\(head.name)`", at: location,
            fix: choice(of: [first, second]))
    }

    static func misspelt(
        _ word: String, _ near: String, _ name: String?, _ suggester: CommandSuggester?, at location: SourceLocation?
    ) -> Diagnostic {
        let other = name.flatMap { suggester?.newResource($0) }.map { " To plan a resource of that name: \($0)" }
        return unclear(
            "\(word.quoted) is not known", at: location, fix: "did you mean `\(near)`?" + (other ?? ""),
            code: "unknown-word")
    }

    static func noResource(
        _ phrase: String, _ name: String, _ suggester: CommandSuggester?, at location: SourceLocation?
    ) -> Diagnostic {
        let rest = suggester?.suggestion.map { "leave it out: \($0)" } ?? "name one, such as `invoice`"
        return unclear(
            "\(phrase.quoted) is no resource that a service stores", at: location,
            fix: rest + (suggester?.newResource(name).map { "; if it is one: \($0)" } ?? ""), code: "no-resource")
    }

    static func trait(
        _ word: String, _ command: String?, _ name: String?, at location: SourceLocation?
    ) -> Diagnostic {
        let choices = [command.map { "without it: \($0)" }, name.map { "if it is a part of the name: \($0)" }]
            .compactMap { $0 }
        return unclear(
            "\(word.quoted) tells a property, which only a blueprint can say of an API", at: location,
            fix: choices.isEmpty ? "leave it out" : choices.joined(separator: "; "))
    }

    static func ambiguous(
        _ phrase: String, _ part: String, _ name: String, _ suggester: CommandSuggester?, at location: SourceLocation?
    ) -> Diagnostic {
        let choices = [suggester?.command(part), suggester?.newResource(name)]
        return unclear("\(phrase.quoted) can mean two things", at: location, fix: choice(of: choices))
    }

    static func perhapsVerb(
        _ verb: String, _ phrase: String, _ noun: String?, _ name: String, _ suggester: CommandSuggester?,
        at location: SourceLocation?
    ) -> Diagnostic {
        let choices = [
            noun.flatMap { suggester?.command($0) },
            suggester?.newResource(name).map { "for a resource called \(phrase.quoted), \($0)" },
        ]
        return unclear("\(verb.quoted) may be a verb here", at: location, fix: choice(of: choices))
    }

    static func pluralInside(
        _ plural: String, _ phrase: String, _ name: String, _ suggester: CommandSuggester?,
        at location: SourceLocation?
    ) -> Diagnostic {
        let one = suggester?.command(plural).map { ": \($0)" } ?? ""
        let all = suggester?.newResource(name).map { "; for one resource of that name: \($0)" } ?? ""
        return unclear(
            "\(phrase.quoted) may be several resources: \(plural.quoted) is a plural", at: location,
            fix: "plan one at a time" + one + all)
    }

    static func neighbours(
        _ phrase: String, _ nouns: [String], _ name: String, _ suggester: CommandSuggester?,
        at location: SourceLocation?
    ) -> Diagnostic {
        let each = nouns.compactMap { suggester?.command($0) }
        let list = each.isEmpty ? "" : ": \(each.joined(separator: ", "))"
        let all = suggester?.newResource(name).map { "; for one resource of that name: \($0)" } ?? ""
        return unclear(
            "\(phrase.quoted) may be several resources", at: location, fix: "plan one at a time" + list + all)
    }

    static func perhapsAudience(
        _ phrase: String, _ name: String, _ suggester: CommandSuggester?, at location: SourceLocation?
    ) -> Diagnostic {
        unclear(
            "\(phrase.quoted) may be whom the service is for", at: location,
            fix: "name what the service stores" + (suggester?.command(name).map { "; if it is this: \($0)" } ?? ""))
    }

    /// "write this, or that".
    private static func choice(of commands: [String?]) -> String {
        let known = commands.compactMap { $0 }
        return known.isEmpty ? "name one noun, such as `invoice`" : "write " + known.joined(separator: ", or ")
    }
}
