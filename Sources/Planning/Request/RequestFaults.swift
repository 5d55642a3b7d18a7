internal import Blueprints
internal import Documents

extension SentenceReader {
    /// Refuses a segment with a word that no plan can follow.
    mutating func refuse(_ part: RequestPart, in segment: RequestSegment) {
        let all = segment.openers + segment.parts + segment.faults
        let name = Subject(parts: segment.parts.filter { $0.classes.isDisjoint(with: [.frames, .tails]) }).name
        let noun = name.isEmpty ? known.first?.name ?? "invoice" : name
        let location = place([part])
        switch part.meaning {
        case .sign:
            let options = all.filter { if case .sign(.option) = $0.meaning { true } else { false } }.map(\.text)
            fault(
                .optionInside(
                    part.text, SuggestedCommand(noun, options: options, for: request), at: location))
        case .rival(let rival):
            fault(.rival(spelling(of: part), rival, SuggestedCommand(noun, for: request), at: location))
        case .known, .words:
            if part.isOf(.openers) {
                return fault(.negated(text(of: [segment.connector, part].compactMap { $0 }), at: location))
            }
            if part.isOf(.foreign) { return fault(.foreign(part.text, at: location)) }
            if part.isOf(.acts) {
                return fault(.otherVerb(part.text, SuggestedCommand(noun, for: request), at: location))
            }
            fault(.unclear(part.text, SuggestedCommand(noun, for: request), at: location))
        }
    }
}

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

    static func several(_ names: [String], _ request: Request) -> Diagnostic {
        let commands = names.map { SuggestedCommand($0, for: request).text }.joined(separator: ", ")
        return unclear(
            "the request names several resources: \(names.map(\.quoted).joined(separator: ", "))", at: nil,
            fix: "plan one at a time: \(commands); a starter plans several: scaffold blueprint show guide")
    }

    static func unclear(_ word: String, _ command: SuggestedCommand, at location: SourceLocation?) -> Diagnostic {
        unclear(
            "\(word.quoted) makes the request more than a name with integrations", at: location,
            fix: "name the feature or noun alone, such as \(command.text)")
    }

    static func otherVerb(_ word: String, _ command: SuggestedCommand, at location: SourceLocation?) -> Diagnostic {
        unclear(
            "\(word.quoted) asks for something other than a new feature", at: location,
            fix: "a plan builds a feature; to plan one: \(command.text)", code: "other-task")
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
        _ word: String, _ english: String, _ request: Request, at location: SourceLocation?
    ) -> Diagnostic {
        let commands = [english, "--new \(word)"].map { SuggestedCommand($0, for: request).text }
        return unclear(
            "\(word.quoted) is not English", at: location,
            fix: "did you mean \(commands[0])? If \(word.quoted) is English: \(commands[1])")
    }

    static func rival(
        _ word: String, _ rival: Words.Rival, _ command: SuggestedCommand, at location: SourceLocation?
    ) -> Diagnostic {
        unclear(
            "\(word.quoted) is \(rival.definition)", at: location,
            fix: (rival.advice.map { $0 + "; " } ?? "") + "without it: \(command.text)", code: "unknown-companion")
    }

    static func unknownCompanion(_ phrase: String, at location: SourceLocation?, words: String) -> Diagnostic {
        unclear(
            "\(phrase.quoted) is no known integration or stack", at: location, fix: words, code: "unknown-integration")
    }

    static func unknownExclusion(_ phrase: String, at location: SourceLocation?) -> Diagnostic {
        unclear(
            "\(phrase.quoted) cannot be left out: it is no known integration", at: location,
            fix: "leave it out of the request; to change what is generated, write a blueprint")
    }

    static func contradiction(_ name: String) -> Diagnostic {
        unclear("the integration `\(name)` is both asked for and ruled out", at: nil, fix: "say one of the two")
    }

    static func optionInside(_ word: String, _ command: SuggestedCommand, at location: SourceLocation?) -> Diagnostic {
        unclear("the option \(word.quoted) stands inside the request", at: location, fix: "write \(command.text)")
    }

    static func description(
        _ phrase: String, _ head: RequestPart, _ name: String, _ request: Request, at location: SourceLocation?
    ) -> Diagnostic {
        let commands = [head.snake, "--new \(name)"].map { SuggestedCommand($0, for: request).text }
        return unclear(
            "\(phrase.quoted) may be a description and not a noun", at: location,
            fix: "write \(commands[0]), or if all of it is the noun, \(commands[1])")
    }

    static func misplaced(_ phrase: String, _ head: BlueprintHead, at location: SourceLocation?) -> Diagnostic {
        unclear(
            "\(phrase.quoted) begins with the \(head.kind) `\(head.name)`", at: location,
            fix: "name what is to be planned, then `with \(head.name)` or `in \(head.name)`")
    }

    static func compound(
        _ phrase: String, _ head: BlueprintHead, _ name: String, _ request: Request, at location: SourceLocation?
    ) -> Diagnostic {
        let option = head.kind == .stack ? "--stack" : "--with"
        let isSubject = head.kind == .feature || head.kind == .starter
        let commands = [head.name, "--new \(name)"].map { SuggestedCommand($0, for: request).text }
        let first = isSubject ? commands[0] : "`\(option) \(head.name)` for the \(head.kind)"
        return unclear(
            "\(phrase.quoted) is more than the \(head.kind) `\(head.name)`", at: location,
            fix: "write \(first), or \(commands[1]) for a resource of that name")
    }

    static func misspelt(
        _ word: String, _ near: String, _ name: String, _ request: Request, at location: SourceLocation?
    ) -> Diagnostic {
        let command = SuggestedCommand("--new \(name)", for: request).text
        return unclear(
            "\(word.quoted) is not known", at: location,
            fix: "did you mean `\(near)`? To plan a resource of that name: \(command)", code: "unknown-word")
    }

    static func noResource(
        _ phrase: String, _ name: String, _ request: Request, at location: SourceLocation?
    ) -> Diagnostic {
        unclear(
            "\(phrase.quoted) is no resource that a service stores", at: location,
            fix: "name one, such as `invoice`; if it is one: \(SuggestedCommand("--new \(name)", for: request).text)",
            code: "no-resource")
    }

    static func ambiguous(
        _ phrase: String, _ features: [String], _ request: Request, at location: SourceLocation?
    ) -> Diagnostic {
        let commands = features.map { SuggestedCommand($0, for: request).text }.joined(separator: " or ")
        return unclear("\(phrase.quoted) can mean two things", at: location, fix: "write \(commands)")
    }

    static func perhapsVerb(
        _ verb: String, _ phrase: String, _ name: String, _ request: Request, at location: SourceLocation?
    ) -> Diagnostic {
        unclear(
            "\(verb.quoted) may be a verb here", at: location,
            fix: "for a resource called \(phrase.quoted): \(SuggestedCommand("--new \(name)", for: request).text)")
    }

    static func pluralInside(
        _ plural: String, _ phrase: String, _ name: String, _ request: Request, at location: SourceLocation?
    ) -> Diagnostic {
        let commands = [plural, "--new \(name)"].map { SuggestedCommand($0, for: request).text }
        return unclear(
            "\(phrase.quoted) may be several resources: \(plural.quoted) is a plural", at: location,
            fix: "plan one at a time: \(commands[0]); for one resource of that name: \(commands[1])")
    }

    static func perhapsAudience(
        _ phrase: String, _ name: String, _ request: Request, at location: SourceLocation?
    ) -> Diagnostic {
        unclear(
            "\(phrase.quoted) may be whom the service is for", at: location,
            fix: "name what the service stores; if it is this: \(SuggestedCommand(name, for: request).text)")
    }
}
