package import Documents
package import Model
internal import Templating

/// A stack-neutral type as written in this stack.
package struct TypeSpec: Sendable {
    /// What `min` and `max` limit.
    package enum Measure: String, Sendable, CaseIterable { case length, value, nothing }

    package let name: String
    /// Its own name, the name of the type that it is `like`, and so on.
    package let kinds: [String]
    package let location: SourceLocation
    package let code: BlueprintText
    package let sql: BlueprintText
    package let measure: Measure
    /// The limits of every field of the type.
    package let min: Int?
    package let max: Int?
    /// How many characters or values the limits of a field must leave for the values that tests make.
    private let room: Int
    /// The same for a field that is unique, of which tests need several different values.
    private let uniqueRoom: Int
    /// Whether its fields take any text that their limits allow.
    package let isFree: Bool
    /// Whether lists can be filtered by its fields, even without an index.
    package let isFilter: Bool
    package let literal: Literal
    /// Names in other frameworks; error messages suggest the type for them.
    package let aliases: [String]
    /// Its texts, by snippet, then those of the types that it is `like`. Parsed when a file needs them.
    private let texts: [TypeTexts]
}

extension TypeSpec {
    /// Whether its fields list their values.
    package var hasValues: Bool { kinds.contains(FieldSpec.enumType) }

    /// How many characters a value can have, or how many values there are, if they are too few for tests; nil if not.
    ///
    /// - Parameter values: how many values an `enum` has.
    package func lack(min: Int?, max: Int?, values: Int, unique: Bool) -> (room: Int, need: Int)? {
        let need = unique ? uniqueRoom : room
        return room(min: min, max: max, values: values).flatMap { $0 < need ? ($0, need) : nil }
    }

    /// Nil if there is no limit.
    private func room(min: Int?, max: Int?, values: Int) -> Int? {
        if measure == .length { return max }
        if hasValues { return values > 0 ? values : nil }
        switch literal {
        case .boolean: return 2
        case .integer: return min.flatMap { min in max.map { $0 - min + 1 } }
        case .text, .uuid, .date, .timestamp: return nil
        }
    }

    /// Keys of a type that are not snippets.
    static let ownKeys = [
        "like", "code", "sql", "measure", "min", "max", "room", "unique_room", "free", "filter", "literal",
        "aliases",
    ]

    /// A type before inheritance from the type that it is `like`.
    struct Draft {
        let name: LocatedText
        let location: SourceLocation
        let like: LocatedText?
        let measure: Measure?
        let min: Int?
        let max: Int?
        let room: Int?
        let uniqueRoom: Int?
        let isFree: Bool?
        let isFilter: Bool?
        let literal: Literal?
        let aliases: [String]
        let texts: TypeTexts
    }

    /// The types under `types`: their own values, then those of the type that each is `like`, then the defaults of the
    /// snippets.
    static func decode(
        _ fields: inout MappingReader, _ snippets: [SnippetSpec], _ settings: TemplateSettings
    ) -> [TypeSpec] {
        let names = ["code", "sql"] + snippets.map(\.name)
        let drafts = fields.namedMappings("types") { Draft.decode($0, &$1, names) }
        let written = fields.node("types")?.node.mapping?.entries.map(\.key) ?? []
        return drafts.compactMap { draft in
            Draft.chain(from: draft, in: drafts, written, reporting: &fields.diagnostics).map { chain in
                TypeSpec(draft, chain, snippets, settings, in: fields.value.sources, reporting: &fields.diagnostics)
            }
        }
    }

    private init(
        _ draft: Draft, _ chain: [Draft], _ snippets: [SnippetSpec], _ settings: TemplateSettings,
        in sources: [SourceText], reporting diagnostics: inout Diagnostics
    ) {
        let texts = chain.map(\.texts)
        let (code, sql) = (Self.text("code", in: texts), Self.text("sql", in: texts))
        if !settings.isProven(draft.name) {
            for name in ["code", "sql"] + snippets.filter({ $0.default == nil }).map(\.name)
            where Self.text(name, in: texts) == nil {
                diagnostics.append(.missing(name, of: draft))
            }
            Self.checkCode(of: draft.name, texts, snippets, in: sources, reporting: &diagnostics)
        }
        let literal = chain.lazy.compactMap(\.literal).first
        let min = chain.lazy.compactMap(\.min).first
        var max = chain.lazy.compactMap(\.max).first
        // If one type has both bounds, the decoder already reported them.
        if let min, let bound = max, min > bound {
            if draft.min == nil || draft.max == nil { diagnostics.append(.emptyRange(min, bound, of: draft)) }
            max = nil
        }
        self.init(
            name: draft.name.text, kinds: chain.map(\.name.text), location: draft.location,
            code: BlueprintText(
                code ?? draft.name, seeing: .run, settings, language: .plain, reporting: &diagnostics),
            sql: BlueprintText(
                sql ?? draft.name, seeing: .run, settings, language: .plain, reporting: &diagnostics),
            measure: chain.lazy.compactMap(\.measure).first ?? .value,
            min: min, max: max,
            room: chain.lazy.compactMap(\.room).first ?? 0, uniqueRoom: chain.lazy.compactMap(\.uniqueRoom).first ?? 0,
            isFree: chain.lazy.compactMap(\.isFree).first ?? false,
            isFilter: chain.lazy.compactMap(\.isFilter).first ?? false,
            literal: literal ?? chain.lazy.compactMap { Literal(rawValue: $0.name.text) }.first ?? .text,
            aliases: draft.aliases,
            texts: texts)
    }

    /// The text for a snippet of the stack, or the snippet's own.
    func text(of snippet: SnippetSpec) -> LocatedText? { Self.text(snippet.name, in: texts) ?? snippet.default }

    private static func text(_ name: String, in texts: [TypeTexts]) -> LocatedText? {
        texts.lazy.compactMap { $0[name] }.first
    }
}

extension TypeSpec.Draft {
    fileprivate static func decode(_ name: LocatedText, _ fields: inout MappingReader, _ names: [String]) -> Self {
        let like = fields.optionalText("like")
        let measure: TypeSpec.Measure? = fields.optionalChoice("measure")
        let (min, max) = FieldSpec.bounds(of: &fields)
        let room = fields.optionalInteger("room", in: 0...1_000_000_000_000)
        let uniqueRoom = fields.optionalInteger("unique_room", in: 0...1_000_000_000_000)
        let isFree = fields.optionalBoolean("free")
        let isFilter = fields.optionalBoolean("filter")
        let literal: Literal? = fields.optionalChoice("literal")
        let aliases = fields.strings("aliases", default: [])
        return Self(
            name: name, location: name.location, like: like, measure: measure, min: min, max: max,
            room: room, uniqueRoom: uniqueRoom, isFree: isFree, isFilter: isFilter, literal: literal, aliases: aliases,
            texts: fields.value.isPrepared ? .prepared(fields.value) : .read(texts(of: &fields, names)))
    }

    /// - Parameter names: all that it may have.
    private static func texts(of fields: inout MappingReader, _ names: [String]) -> [String: LocatedText] {
        var texts: [String: LocatedText] = [:]
        for entry in fields.entries {
            if names.contains(entry.key) {
                texts[entry.key] = fields.optionalText(entry.key)
            } else if !TypeSpec.ownKeys.contains(entry.key) {
                _ = fields.node(entry.key)
                let location = fields.value.keyLocation(of: entry)
                fields.diagnostics.append(.unknownSnippet(entry.key, at: location, names))
            }
        }
        return texts
    }

    /// The type, the one that it is `like`, and so on; nil if it or one of them is at fault.
    ///
    /// - Parameter names: all types, also those at fault, which are not among the drafts.
    fileprivate static func chain(
        from draft: Self, in drafts: [Self], _ names: [String], reporting diagnostics: inout Diagnostics
    ) -> [Self]? {
        var chain = [draft]
        while let like = chain.last?.like {
            guard let next = drafts.first(where: { $0.name.text == like.text }) else {
                if chain.count == 1, !names.contains(like.text) {
                    diagnostics.error(
                        "unknown-type", "there is no type \(like.text.quoted)", at: like.location,
                        fix: NearestName.suggestion(for: like.text, in: names))
                }
                return nil
            }
            guard !chain.contains(where: { $0.name.text == next.name.text }) else {
                diagnostics.error(
                    "type-circle", "the type `\(draft.name.text)` is `like` itself", at: like.location,
                    fix: "remove `like` from one of them and give it all its texts")
                return nil
            }
            chain.append(next)
        }
        return chain
    }
}

extension Diagnostic {
    fileprivate static func unknownSnippet(_ key: String, at location: SourceLocation, _ names: [String]) -> Diagnostic
    {
        let known = TypeSpec.ownKeys + names.filter { !TypeSpec.ownKeys.contains($0) }
        return Diagnostic(
            .error, code: "unknown-snippet", "`snippets` has no \(key.quoted)", at: location,
            fix: NearestName.suggestion(for: key, in: known))
    }

    fileprivate static func emptyRange(_ min: Int, _ max: Int, of draft: TypeSpec.Draft) -> Diagnostic {
        Diagnostic(
            .error, code: "empty-range", "the type `\(draft.name.text)` has the minimum \(min) and the maximum \(max)",
            at: draft.location, fix: "set both limits, or neither")
    }

    fileprivate static func missing(_ name: String, of draft: TypeSpec.Draft) -> Diagnostic {
        Diagnostic(
            .error, code: "missing-snippet", "the type `\(draft.name.text)` has no `\(name)`", at: draft.location,
            fix: "write `\(name): ...`, or name a type that has it: `like: string`")
    }
}
