internal import Blueprints
internal import Documents
internal import Model
internal import Templating

/// Request + Catalog -> the blueprints that the prompt names.
struct RequestReader: Sendable {
    /// The blueprints that a prompt names.
    struct Result: Sendable {
        var stack: BlueprintHead?
        /// Nil if the prompt names a starter.
        var feature: RequestedFeature?
        var starter: BlueprintHead?
        var integrations: [BlueprintHead] = []
        var interpretation = Interpretation()
    }

    private static let lengthLimit = 2000
    /// The most words of a noun; more are probably a sentence.
    private static let nounLimit = 3

    let catalog: Catalog
    /// Whether a noun is a new resource even if it is similar to a known feature.
    let isNewResource: Bool

    /// Nil exactly when an error was reported.
    func read(_ prompt: String, reporting diagnostics: inout Diagnostics) -> Result? {
        var faults = Diagnostics()
        defer { diagnostics.append(contentsOf: faults) }
        guard isReadable(prompt, &faults) else { return nil }
        var result = Result()
        var unknown: [[String]] = []
        for segment in NameIndex(catalog).segments(of: RequestWord.words(of: prompt)) {
            switch segment {
            case .known(let head, let words, let previous):
                take(head, as: words.map(\.text).joined(separator: " "), after: previous, &result)
            case .unknown(let words):
                unknown.append(words.map(\.text))
            }
        }
        settle(&result, unknown, &faults)
        return faults.hasErrors ? nil : result
    }

    private func isReadable(_ prompt: String, _ diagnostics: inout Diagnostics) -> Bool {
        let scalars = prompt.unicodeScalars
        if scalars.allSatisfy({ $0.properties.isWhitespace }) {
            diagnostics.error(
                "empty-request", "the request is empty", fix: "name a feature: scaffold --stack go subscription")
        } else if prompt.utf8.count > Self.lengthLimit {
            diagnostics.error(
                "long-request", "the request has \(prompt.utf8.count) bytes, more than \(Self.lengthLimit)",
                fix: "name the feature in a sentence")
        } else if scalars.contains(where: {
            $0.properties.generalCategory == .control && !"\n\r\t".unicodeScalars.contains($0)
        }) {
            diagnostics.error("control-character", "the request contains a control character")
        } else {
            return true
        }
        return false
    }

    private func take(_ head: BlueprintHead, as phrase: String, after previous: String, _ result: inout Result) {
        switch head.kind {
        case .stack where ["in", "on", "using", "with", "for"].contains(previous) && result.stack == nil:
            result.stack = head
            result.interpretation.recognised.append("stack \(head.name) (\"\(phrase)\")")
        case .feature where result.feature == nil && result.starter == nil:
            result.feature = RequestedFeature(head: head, noun: nil)
            result.interpretation.recognised.append("feature \(head.name) (\"\(phrase)\")")
        case .integration where !result.integrations.contains { $0.name == head.name }:
            result.integrations.append(head)
            result.interpretation.recognised.append("integration \(head.name) (\"\(phrase)\")")
        case .starter where result.feature == nil && result.starter == nil:
            result.starter = head
            result.interpretation.recognised.append("starter \(head.name) (\"\(phrase)\")")
        default:
            result.interpretation.ignored.append("\"\(phrase)\"")
        }
    }

    /// If the prompt names no feature, a single run of unknown words is a noun; with several runs, it is an error.
    private func settle(
        _ result: inout Result, _ unknown: [[String]], _ diagnostics: inout Diagnostics
    ) {
        guard result.feature == nil, result.starter == nil else {
            result.interpretation.ignored += unknown.map { "\"\($0.joined(separator: " "))\"" }
            return
        }
        let words = unknown.count == 1 ? unknown[0] : []
        let known = catalog.heads(of: .feature) + catalog.heads(of: .starter)
        result.feature = feature(of: words, in: "the request", known, at: nil, &result.interpretation, &diagnostics)
    }

    /// The feature of a starter's entry; nil exactly when an error was reported.
    func feature(
        named text: LocatedText, _ interpretation: inout Interpretation, _ diagnostics: inout Diagnostics
    ) -> RequestedFeature? {
        let nouns = text.nouns
        let known = catalog.heads(of: .feature)
        let head = known.first { head in
            !head.generic && head.names.contains { RequestWord.words(of: $0).map(\.singular) == nouns }
        }
        if let head { return RequestedFeature(head: head, noun: nil) }
        let words = RequestWord.words(of: text.text).map(\.text)
        return feature(of: words, in: text.text.quoted, known, at: text.location, &interpretation, &diagnostics)
    }

    /// The feature for a noun that no feature is named after; nil exactly when an error was reported.
    private func feature(
        of words: [String], in request: String, _ known: [BlueprintHead], at location: SourceLocation?,
        _ interpretation: inout Interpretation, _ diagnostics: inout Diagnostics
    ) -> RequestedFeature? {
        let known = known.filter { !$0.generic }
        guard (1...Self.nounLimit).contains(words.count), let generic = catalog.genericFeature else {
            diagnostics.append(.unclear(request, known, at: location))
            return nil
        }
        let name = words.joined(separator: "_")
        let singular = Inflection.singular(of: name)
        if !Identifier.isValid(singular) {
            diagnostics.error(
                "invalid-name", "\(name.quoted) cannot name a resource", at: location,
                fix: "use \(Identifier.expectation)")
        } else if let head = abstract(of: words), !isNewResource {
            _ = catalog.head(head.name, of: head.kind, at: location, reporting: &diagnostics)
        } else if let near = Self.misspelling(of: name, in: known), !isNewResource {
            diagnostics.append(.misspelt(name, near: near, at: location))
        } else {
            interpretation.assumed.append("\(singular) is a new resource: no feature of that name is known")
            let noun = ResourceName(singular: singular, plural: Inflection.plural(of: singular))
            return RequestedFeature(head: generic, noun: noun)
        }
        return nil
    }

    /// The abstract feature or starter with that name.
    private func abstract(of words: [String]) -> BlueprintHead? {
        (catalog.all(of: .feature) + catalog.all(of: .starter)).first { head in
            head.isAbstract && head.names.contains { RequestWord.words(of: $0).map(\.text) == words }
        }
    }

    /// The feature of which a noun may be a misspelling; it has the same number of words.
    private static func misspelling(of name: String, in features: [BlueprintHead]) -> String? {
        let names = features.flatMap(\.names).filter { abs($0.utf8.count - name.utf8.count) <= 2 }
        return NearestName.nearest(to: name, in: names)
    }
}

extension Diagnostic {
    fileprivate static func unclear(
        _ request: String, _ known: [BlueprintHead], at location: SourceLocation?
    ) -> Diagnostic {
        let names = known.map(\.name).joined(separator: ", ")
        return Diagnostic(
            .error, code: "unclear-request", "\(request) is neither a known feature nor a single noun", at: location,
            fix: "name a feature (\(names)), or one noun such as `invoice` for a new resource")
    }

    fileprivate static func misspelt(_ name: String, near: String, at location: SourceLocation?) -> Diagnostic {
        Diagnostic(
            .error, code: "unknown-feature", "unknown feature \(name.quoted)", at: location,
            fix: "did you mean `\(near)`? To plan a new resource of that name, add --new")
    }
}
