internal import Blueprints
internal import Documents
internal import Model

/// A sentence -> the blueprints and the noun that it names.
struct SentenceReader {
    let catalog: Catalog
    let index: NameIndex
    let words: Words
    let request: Request
    let written: EarlierRuns
    /// Nil if nobody reads the faults.
    private(set) var suggester: CommandSuggester?
    var diagnostics = Diagnostics()
    var result = RequestReader.Result()
    /// What was recognised, and the byte of the request at which it stands.
    private var recognised: [(place: Int, text: String)] = []
    /// What is to be planned: a feature, a starter or a noun.
    var subjects: [Subject] = []

    init(
        catalog: Catalog, index: NameIndex, words: Words, request: Request, written: EarlierRuns, isTrial: Bool
    ) {
        self.catalog = catalog
        self.index = index
        self.words = words
        self.request = request
        self.written = written
        suggester = isTrial ? nil : CommandSuggester(catalog: catalog, request: request)
    }

    /// Meaningful only if no error was reported.
    mutating func read() -> RequestReader.Result {
        let tokens = RequestLexer.tokens(of: request.prompt)
        var parts = index.parts(of: tokens, words, isWhole: request.isNewResource)
        if request.isNewResource { parts = parts.map(\.freed) }
        takeSignature(&parts)
        takeLabels(&parts)
        let (segments, signs) = RequestSegmenter.segments(of: parts)
        read(segments, hidden: hiddenSigns(in: parts))
        if !signs.isEmpty { result.interpretation.ignored.append("\"\(signs.map(\.text).joined(separator: " "))\"") }
        for head in result.excluded where named.contains(where: { $0.name == head.name && $0.kind == head.kind }) {
            diagnostics.append(.contradiction(head))
        }
        settle()
        for (_, text) in recognised.sorted(by: { $0.place < $1.place }) { result.interpretation.recognise(text) }
        return result
    }

    /// Reads them again if there are faults, which tell commands with all that the sentence names.
    private mutating func read(_ segments: [RequestSegment], hidden: [RequestPart]) {
        let blank = self
        for segment in segments { read(segment) }
        for sign in hidden { fault(.hidden(sign.text, suggestion, at: place([sign]))) }
        guard var suggester else { return }
        suggester.take(result, subjects: subjects, faults: diagnostics.all.count)
        suggester.doubt(doubtful(in: segments, isMisread: !hidden.isEmpty))
        let isFaulty = diagnostics.hasErrors || !result.companions.isEmpty
        if isFaulty { self = blank }
        self.suggester = suggester
        guard isFaulty else { return }
        for segment in segments { read(segment) }
        for sign in hidden { fault(.hidden(sign.text, suggestion, at: place([sign]))) }
    }

    /// What the sentence names besides its subject, where nobody can tell whether it is asked for: with a word that
    /// is not understood in the sentence, all of it. Another verb asks for something else, but with the same.
    private func doubtful(in segments: [RequestSegment], isMisread: Bool) -> [RequestPart] {
        let isMisread = isMisread || segments.contains { segment in segment.faults.contains { !$0.isOf(.acts) } }
        return segments.flatMap { segment -> [RequestPart] in
            let others = segment.parts.filter {
                !$0.isCompanion && !$0.isKnown(.stack) && !$0.isOf(.details, .frames, .tails)
            }
            let isRead = !isMisread && segment.role != .about && others.isEmpty && !segment.isQuestion
            let isRuledOut = segment.role == .without && segment.faults.isEmpty && !segment.isQuestion
            return isRead && !segment.isContinued || isRuledOut && !segment.isContinued
                ? [] : (segment.parts + segment.faults).filter(\.isCompanion)
        }
    }

    /// The command for what the sentence asks for, if it is one thing.
    var suggestion: String? { suggester?.suggestion }

    /// Signs that may mean something: around a known name, and beside what can be ruled out.
    private func hiddenSigns(in parts: [RequestPart]) -> [RequestPart] {
        parts.indices.filter { place in
            let text = parts[place].text
            guard parts[place].sign == .sign, !words.classes[[text], default: []].contains(.polite) else {
                return false
            }
            let inner = String(text.map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : " " })
            let names = index.parts(of: RequestLexer.tokens(of: inner), words)
            let neighbours = parts.indices.filter { abs($0 - place) == 1 }.map { parts[$0] }
            return names.contains {
                $0.head != nil || $0.isRival || $0.isOf(.without, .rejections) || $0.sign == .option
            }
                || neighbours.contains { $0.isCompanion || $0.isKnown(.stack) }
        }.map { parts[$0] }
    }

    /// `feat(billing):`, `[BE]`, `ABC-12:` before the sentence.
    private mutating func takeLabels(_ parts: inout [RequestPart]) {
        let count = RequestLabels(words: words).count(in: parts)
        guard count > 0 else { return }
        result.interpretation.ignored.append("\"\(written(Array(parts.prefix(count))))\"")
        parts.removeFirst(count)
    }

    private mutating func read(_ segment: RequestSegment) {
        if let fault = segment.faults.first { return refuse(fault, in: segment) }
        if segment.isQuestion {
            return fault(.question(written(segment.parts), suggestion, at: place(segment.parts)))
        }
        if segment.isContinued, !segment.parts.isEmpty { return askWhetherRuledOut(segment) }
        switch segment.role {
        case .start, .about: readSubject(segment)
        case .with, .within: readCompanions(segment)
        case .without: readExclusions(segment)
        }
    }

    /// `Thanks, Bob`: one or two names after a word that closes a letter.
    private mutating func takeSignature(_ parts: inout [RequestPart]) {
        let name = parts.suffix(2).reversed().prefix { $0.isSignature }.reversed()
        let rest = parts.dropLast(name.count)
        let closing = rest.reversed().drop { if case .sign(let kind) = $0.meaning { kind != .option } else { false } }
        guard !name.isEmpty, closing.count < rest.count, closing.first?.isOf(.closings) ?? false else { return }
        result.interpretation.ignored.append("\"\(written(Array(name)))\"")
        parts = Array(rest)
    }

    /// `with Stripe`, `in Go`, `with a REST API`.
    private mutating func readCompanions(_ segment: RequestSegment) {
        var parts = segment.parts.filter { !$0.isOf(.frames, .tails, .details) }
        takeVersions(&parts)
        if let stranger = parts.first(where: { !$0.isCompanion && !$0.isKnown(.stack) }) {
            let near = nearCommand(for: stranger)
            let advice = near ?? self.advice(isResource: stranger.isPlural)
            let fault = Diagnostic.unknownCompanion(written(parts), at: place(parts), fix: advice)
            return result.companions.append(
                Companion(text: written(parts), isStranger: near == nil, fault: fault))
        }
        for part in parts { mention(part) }
    }

    /// `PostgreSQL 16`, `Python 3.12`: the version of what is named is not the request's to choose.
    mutating func takeVersions(_ parts: inout [RequestPart]) {
        let versions = parts.indices.dropFirst().filter {
            parts[$0].isNumber && (parts[$0 - 1].isRival || parts[$0 - 1].isKnown(.stack, .integration))
        }
        for version in versions { result.interpretation.ignored.append("\"\(written([parts[version]]))\"") }
        parts = parts.indices.filter { !versions.contains($0) }.map { parts[$0] }
    }

    /// `without Stripe`, `not SQLite`, `not Go`.
    private mutating func readExclusions(_ segment: RequestSegment) {
        guard !segment.parts.isEmpty else { return }
        guard segment.parts.allSatisfy({ $0.isCompanion || $0.isKnown(.stack) }) else {
            let phrase = segment.opening + segment.parts
            return fault(.unknownExclusion(written(phrase), suggestion, at: place(phrase)))
        }
        for part in segment.parts {
            guard let head = part.head else {
                add(part, as: .ruledOut)
                continue
            }
            result.excluded.append(head)
            let phrase = segment.opening + segment.parts + [segment.rejection].compactMap { $0 }
            recognise("no \(head.kind) \(head.name)", phrase)
        }
    }

    /// `no Stripe, Postgres`.
    private mutating func askWhetherRuledOut(_ segment: RequestSegment) {
        let noun = Subject(parts: segment.parts, head: segment.parts.count == 1 ? segment.parts[0].head : nil)
        let isAlone = suggester?.subjects.isEmpty ?? true
        let command = isAlone ? suggester?.command(noun.name) : suggestion
        fault(.perhapsRuledOut(written(segment.parts), command, at: place(segment.parts)))
    }

    /// Adds a rival's name: an option may have it.
    mutating func add(_ part: RequestPart, as role: Companion.Role) {
        guard case .rival(let rival) = part.meaning else { return }
        let fault = Diagnostic.rival(spelling(of: part), rival, suggestion, at: place([part]))
        result.companions.append(Companion(text: written([part]), role: role, fault: fault))
    }

    mutating func mention(_ part: RequestPart) {
        guard let head = part.head else {
            add(part, as: .asked)
            return
        }
        if head.kind == .stack { result.stacks.append(RequestReader.Mention(head: head, part: part)) }
        if result.take(head) { recognise("\(head.kind) \(head.name)", [part]) }
    }

    private mutating func recognise(_ what: String, _ parts: [RequestPart]) {
        let place = parts.first?.bytes.lowerBound ?? 0
        recognised.append((place, "\(what) (\"\(written(parts).lowercased())\")"))
    }

    /// One subject, or a question.
    private mutating func settle() {
        guard !diagnostics.hasErrors else { return }
        guard let subject = subjects.first else { return fault(.nothingNamed(request.prompt, known: known, at: nil)) }
        guard subjects.count == 1 else { return fault(severalFault) }
        if let head = subject.head {
            result.take(head)
            return recognise("\(head.kind) \(head.name)", subject.parts)
        }
        let nouns = NounReader(catalog: catalog, request: request, written: written)
        result.feature = nouns.feature(
            subject.name, at: place(subject.parts), &result.interpretation, &diagnostics)
    }

    /// Several resources, or one and a word that was meant to open the sentence: `Craete CRUD for hotels`, `POST /rooms`.
    private var severalFault: Diagnostic {
        let first = subjects[0].parts
        if subjects[0].head == nil, let near = misspelling(in: first) {
            return .misspelt(near.word, near.name, nil, suggester, at: place(first))
        }
        let isVerb = first.count == 1 && first[0].isOf(.doubtful, .verbs)
        return .several(subjects.map(\.name), isVerb ? nil : suggester)
    }

    var known: [BlueprintHead] {
        (catalog.heads(of: .feature) + catalog.heads(of: .starter)).filter { !$0.generic }
    }

    /// The stacks and integrations that are asked for.
    private var named: [BlueprintHead] { result.integrations + result.stacks.map(\.head) }

    mutating func fault(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    func text(of parts: [RequestPart]) -> String { parts.map(\.text).joined(separator: " ") }

    /// As the request has it, in lower case: `go-chi`.
    func spelling(of part: RequestPart) -> String { written([part]).lowercased() }

    /// The words as the request has them, with what stands between them.
    func written(_ parts: [RequestPart]) -> String {
        guard let first = parts.first, let last = parts.last else { return "" }
        let bytes = Array(request.prompt.utf8)[first.bytes.lowerBound..<last.bytes.upperBound]
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The place of some parts in the request; nil if they are all of it.
    func place(_ parts: [RequestPart]) -> SourceLocation? {
        guard let first = parts.first, let last = parts.last else { return nil }
        let bytes = first.bytes.lowerBound..<last.bytes.upperBound
        guard bytes.count < request.prompt.utf8.count else { return nil }
        let source = SourceText(name: "request", text: request.prompt)
        return SourceLocation(
            source,
            SourceRange(
                start: source.position(ofByte: bytes.lowerBound), end: source.position(ofByte: bytes.upperBound)))
    }

    /// What a word may be a misspelling of, with the command; nil if it is near no name.
    private func nearCommand(for part: RequestPart) -> String? {
        let heads = catalog.heads(of: .integration) + catalog.heads(of: .stack)
        let choices = catalog.options(ofStack: request.stack).filter { $0.aliases != nil }.flatMap(\.choices)
        guard let name = NearestName.nearest(to: spelling(of: part), in: heads.flatMap(\.names) + choices) else {
            return nil
        }
        let integration = catalog.heads(of: .integration).first { $0.names.contains(name) }?.name
        let subject = suggester?.subjects.first
        let command = integration.flatMap { other in subject.flatMap { suggester?.command($0, with: [other]) } }
        return "did you mean `\(name)`?" + (command.map { " \($0)" } ?? "")
    }

    /// What comes with a feature, and how to ask for what does not: another resource, or a field.
    private func advice(isResource: Bool) -> String {
        let kinds: [BlueprintKind] = request.stack == nil ? [.integration, .stack] : [.integration]
        let known = kinds.map { "\($0)s: \(catalog.heads(of: $0).listing)" }.joined(separator: "; ")
        if isResource { return "\(known). Plan one resource at a time" }
        let plan = suggestion.map { "plan \($0) and " } ?? ""
        return "\(known). Fields cannot be said in a request: \(plan)add them to a blueprint"
    }
}

extension RequestPart {
    /// A word with a capital, such as a person's name.
    fileprivate var isSignature: Bool { isNoun && tokens.first?.spelling.first?.isUppercase ?? false }

    /// With `--new`, verbs, rivals and what is usually no resource are nouns.
    fileprivate var freed: RequestPart {
        switch meaning {
        case .rival: RequestPart(meaning: .noun, tokens: tokens)
        case .words(let classes) where !classes.isDisjoint(with: [.acts, .nothing, .doubtful]):
            RequestPart(
                meaning: .words(classes.subtracting([.acts, .nothing, .doubtful, .openers, .halts])), tokens: tokens)
        default: self
        }
    }
}
