package import Documents

/// A template of a blueprint, its own or one of those that it extends.
package struct BlueprintTemplate: Sendable {
    /// As `template:` and `include` name it.
    package let path: String
    package let source: SourceText

    package var text: String { String(decoding: source.bytes, as: UTF8.self) }
}

extension Catalog {
    /// Every template that a stack finds, sorted by path; nil exactly when an error was reported.
    package func templates(
        of head: BlueprintHead, reporting diagnostics: inout Diagnostics
    ) -> [BlueprintTemplate]? {
        guard let document = document(of: head, reporting: &diagnostics) else { return nil }
        guard head.kind == .stack else { return [] }
        return BlueprintFolder(of: document.sources).templates(reporting: &diagnostics)
            .map { BlueprintTemplate(path: $0.path, source: $0.source) }
    }
}

extension [BlueprintTemplate] {
    /// A line for each, `PATH` and the file it comes from.
    package var listing: String {
        let width = map(\.path.count).max() ?? 0
        return map { template in
            let gap = String(repeating: " ", count: width - template.path.count)
            return "\(template.path.terminalText)\(gap)  \(template.source.name.terminalText)\n"
        }.joined()
    }

    /// The one of a path; nil when an error was reported.
    package func named(_ path: String, reporting diagnostics: inout Diagnostics) -> BlueprintTemplate? {
        if let template = first(where: { $0.path == path }) { return template }
        diagnostics.error(
            "missing-template", "there is no template \(path.quoted)",
            fix: NearestName.question(for: path, in: map(\.path)) ?? "list them: scaffold blueprint show NAME --files")
        return nil
    }
}
