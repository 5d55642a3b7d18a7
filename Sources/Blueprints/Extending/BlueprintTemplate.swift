package import Documents

/// A template of a blueprint or of one it extends.
package struct BlueprintTemplate: Sendable {
    /// The path as in `template:` and `include`.
    package let path: String
    package let source: SourceText

    package var text: String { String(decoding: source.bytes, as: UTF8.self) }
}

extension Catalog {
    /// Every template available to a stack, sorted by path; nil exactly when an error was reported.
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
    /// One line for each template: its path and its file.
    package var listing: String {
        let width = map(\.path.count).max() ?? 0
        return map { template in
            let gap = String(repeating: " ", count: width - template.path.count)
            return "\(template.path.terminalText)\(gap)  \(template.source.name.terminalText)\n"
        }.joined()
    }

    /// The template with that path; nil if an error was reported.
    ///
    /// - Parameter stack: the stack that has these templates.
    package func named(_ path: String, of stack: BlueprintHead, reporting diagnostics: inout Diagnostics)
        -> BlueprintTemplate?
    {
        if let template = first(where: { $0.path == path }) { return template }
        diagnostics.error(
            "missing-template", "there is no template \(path.quoted)",
            fix: NearestName.question(for: path, in: map(\.path))
                ?? "list them: scaffold blueprint show \(stack.name) --files")
        return nil
    }
}
