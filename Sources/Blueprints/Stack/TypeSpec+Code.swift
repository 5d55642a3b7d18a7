internal import Documents
internal import Templating

/// What a type with its own `code` has to say of its own: without it, what is generated would not compile.
extension TypeSpec {
    /// Where the text of a type stands: by the number of `like` steps, then by the number of `extends` steps.
    private struct Distance: Comparable {
        let likes: Int
        let layers: Int

        init?(of name: String, in texts: [TypeTexts], _ sources: [SourceText]) {
            guard let likes = texts.firstIndex(where: { $0[name] != nil }), let text = texts[likes][name] else {
                return nil
            }
            self.likes = likes
            layers = sources.firstIndex(of: text.origin.source) ?? 0
        }

        static func < (a: Self, b: Self) -> Bool { (a.likes, a.layers) < (b.likes, b.layers) }
    }

    /// - Parameter texts: those of the type, by key, then those of the types that it is `like`.
    static func checkCode(
        of type: LocatedText, _ texts: [TypeTexts], _ snippets: [SnippetSpec], in sources: [SourceText],
        reporting diagnostics: inout Diagnostics
    ) {
        guard let code = texts.first?["code"], let own = Distance(of: "code", in: texts, sources) else { return }
        func isFarther(_ snippet: SnippetSpec) -> Bool {
            Distance(of: snippet.name, in: texts, sources).map { own < $0 } ?? false
        }
        let inherited = snippets.filter { $0.isTyped && isFarther($0) }
        if !inherited.isEmpty { diagnostics.append(.lacking(inherited.map(\.name), type, code)) }
        let importing = snippets.filter { $0.imports != nil }
        let isImported = importing.contains { snippet in
            Distance(of: snippet.name, in: texts, sources).map { $0 <= own } ?? false
        }
        guard !isImported, !Template.hasTags(code.text),
            let name = importing.lazy.compactMap({ $0.imports?.foreignName(in: code.text) }).first
        else { return }
        diagnostics.append(.notImported(name, importing.map(\.name), type, code))
    }
}

extension Diagnostic {
    fileprivate static func lacking(_ names: [String], _ type: LocatedText, _ code: LocatedText) -> Diagnostic {
        let list = names.map { "`\($0)`" }.joined(separator: ", ")
        return Diagnostic(
            .error, code: "missing-snippet",
            "the type \(type.text.quoted) has its own `code`, but \(list) of another one",
            at: code.location, fix: "write \(names.count == 1 ? "it" : "them"), or leave out `code`")
    }

    fileprivate static func notImported(
        _ name: String, _ snippets: [String], _ type: LocatedText, _ code: LocatedText
    ) -> Diagnostic {
        let keys = snippets.map { "`\($0): ...`" }.joined(separator: " or ")
        return Diagnostic(
            .error, code: "missing-import",
            "the type \(type.text.quoted) does not say what \(name.quoted) of its `code` is imported from",
            at: code.location, fix: "write \(keys); an empty text if it needs no import")
    }
}
