internal import Blueprints
internal import Documents
internal import Model
internal import Templating

/// Request + Catalog -> the blueprints that the prompt names.
///
/// Every word has a place in the sentence, or the request is refused: what is planned is never a guess.
struct RequestReader: Sendable {
    /// The blueprints that a prompt names.
    struct Result: Sendable {
        /// Stacks in the order of the sentence, as written.
        var stacks: [Mention] = []
        /// Nil if the prompt names a starter.
        var feature: RequestedFeature?
        var starter: BlueprintHead?
        var integrations: [BlueprintHead] = []
        /// Integrations that are to be left out.
        var excluded: [BlueprintHead] = []
        /// What comes with the feature and is neither; the stack may have an option for it.
        var companions: [Companion] = []
        var interpretation = Interpretation()
    }

    /// A blueprint as the sentence names it.
    struct Mention: Sendable {
        let head: BlueprintHead
        let part: RequestPart
    }

    private static let lengthLimit = 2000
    /// The most words of a starter's noun; more are probably a sentence.
    private static let nounLimit = 3

    let catalog: Catalog
    let request: Request
    var written = EarlierRuns.none
    /// Whether nobody reads the faults: the request is a suggestion to be tried, and suggests nothing itself.
    var isTrial = false

    /// Nil exactly when an error was reported.
    func read(reporting diagnostics: inout Diagnostics) -> Result? {
        var faults = Diagnostics()
        defer { diagnostics.append(contentsOf: faults) }
        guard isReadable(request.prompt, &faults) else { return nil }
        if !request.isNewResource, let head = exactHead { return result(naming: head) }
        let index = NameIndex(catalog)
        if !request.isNewResource, isPlain(request.prompt), let head = index.head(named: request.prompt),
            head.kind == .feature || head.kind == .starter
        {
            return result(naming: head)
        }
        let words = Words.read(catalog, reporting: &faults)
        var sentence = SentenceReader(
            catalog: catalog, index: index, words: words, request: request, written: written, isTrial: isTrial)
        let result = sentence.read()
        // What is wrong twice in the same way is told once.
        var told: Set<String> = []
        for fault in sentence.diagnostics.all where told.insert(fault.message).inserted { faults.append(fault) }
        guard faults.hasErrors else { return result }
        let options = result.companions.isEmpty ? [] : catalog.options(ofStack: request.stack)
        for companion in result.companions where companion.role == .misplaced {
            guard let setting = companion.setting(among: options) else { continue }
            faults.append(.misplacedOption(companion.text, setting))
        }
        for fault in Companion.faults(of: result.companions.filter { $0.setting(among: options) == nil }) {
            faults.append(fault)
        }
        return nil
    }

    /// The blueprint whose name the request is to the letter: most are one, and need no index of all names.
    private var exactHead: BlueprintHead? {
        let heads = (catalog.heads(of: .feature) + catalog.heads(of: .starter)).filter { !$0.generic }
        return heads.first { $0.name == request.prompt } ?? heads.first { $0.aliases.contains(request.prompt) }
    }

    /// Whether there is nothing but words: no sign that would be lost.
    private func isPlain(_ prompt: String) -> Bool {
        prompt.allSatisfy { $0.isLetter || $0.isNumber || $0.isWhitespace || "-_.!?'\"".contains($0) }
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

    /// The request is the name of a blueprint and nothing else.
    private func result(naming head: BlueprintHead) -> Result {
        var result = Result()
        let phrase = RequestWord.words(of: request.prompt).map(\.text).joined(separator: " ")
        result.take(head)
        result.interpretation.recognise("\(head.kind.rawValue) \(head.name) (\"\(phrase)\")")
        return result
    }

    /// The feature of a starter's entry; nil exactly when an error was reported.
    func feature(
        named text: LocatedText, _ interpretation: inout Interpretation, _ diagnostics: inout Diagnostics
    ) -> RequestedFeature? {
        let known = catalog.heads(of: .feature)
        let head = known.first { head in
            !head.generic && head.names.contains { RequestWord.words(of: $0).map(\.singular) == text.nouns }
        }
        if let head { return RequestedFeature(head: head, noun: nil) }
        let words = RequestWord.words(of: text.text).map(\.text)
        guard (1...Self.nounLimit).contains(words.count) else {
            diagnostics.append(.nothingNamed(text.text, known: known.filter { !$0.generic }, at: text.location))
            return nil
        }
        let names = NounReader(catalog: catalog, request: request, written: written)
        return names.feature(words.joined(separator: "_"), at: text.location, &interpretation, &diagnostics)
    }
}

extension RequestReader.Result {
    /// Takes a feature, starter or integration; says whether it is a new one.
    @discardableResult mutating func take(_ head: BlueprintHead) -> Bool {
        switch head.kind {
        case .stack: break
        case .feature: feature = RequestedFeature(head: head, noun: nil)
        case .starter: starter = head
        case .integration:
            if integrations.contains(where: { $0.name == head.name }) { return false }
            integrations.append(head)
        }
        return true
    }
}
