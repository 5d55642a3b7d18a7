/// The snippets that the templates of an environment may read from values.
package final class SnippetTable: Sendable {
    private struct Family: Sendable {
        let kind: SnippetKind
        let texts: [String: SnippetText]
    }

    private let families: [String: Family]

    /// - Parameter templates: by the snippet's name, then by type; each parsed in its kind's language.
    package init(_ kinds: [String: SnippetKind], _ templates: [String: [String: Template]]) {
        var families: [String: Family] = [:]
        for (name, kind) in kinds {
            let texts = (templates[name] ?? [:]).mapValues { SnippetText($0.program, subject: kind.subject) }
            families[name] = Family(kind: kind, texts: texts)
        }
        self.families = families
    }

    /// Nil if the value has no snippet of that name.
    func text(_ name: String, of value: TemplateMapping) -> SnippetText? {
        guard let family = families[name], let type = family.kind.type(of: value) else { return nil }
        return family.texts[type]
    }

    /// The names of the value's snippets.
    func names(of value: TemplateMapping) -> [String] {
        families.keys.filter { text($0, of: value) != nil }.sorted()
    }
}

/// A snippet of one type, with everything about its rendering that does not depend on the value.
final class SnippetText: Sendable {
    let program: Program
    let subject: TemplateKey
    /// The text of a snippet without tags.
    let fixed: String?

    init(_ program: Program, subject: String) {
        self.program = program
        self.subject = TemplateKey(subject)
        fixed = Self.fixedText(of: program)
    }

    private static func fixedText(of program: Program) -> String? {
        let statements = program.tables.statements[program.root.range]
        guard let first = statements.first else { return "" }
        guard statements.count == 1, case .text(let start, let end) = first else { return nil }
        let text = program.source.bytes[Int(start)..<Int(end)]
        return String(decoding: text.last == .newline ? text.dropLast() : text, as: UTF8.self)
    }
}
