internal import Documents

extension Catalog {
    /// A whole blueprint with all that it extends; nil exactly when an error was reported.
    func document(of head: BlueprintHead, reporting diagnostics: inout Diagnostics) -> LocatedNode? {
        guard let node = YAMLReader.read(head.source, reporting: &diagnostics) else { return nil }
        return Extender(catalog: self)
            .extend(LocatedNode(node, in: head.source), of: head.kind, reporting: &diagnostics)
    }

    /// The blueprint that another one extends, by name or alias: never that one itself, so that a nearer blueprint may
    /// extend the one whose name it bears. Nil exactly when an error was reported.
    func base(
        _ name: LocatedText, of kind: BlueprintKind, besides source: SourceText,
        reporting diagnostics: inout Diagnostics
    ) -> BlueprintHead? {
        let others = without(source)
        if let head = others.head(name.text, of: kind) { return head }
        diagnostics.error(
            "unknown-\(kind.rawValue)", "unknown \(kind.rawValue) \(name.text.quoted)", at: name.location,
            fix: Self.suggestion(for: name.text, in: others.all(of: kind).filter { !$0.generic }))
        return nil
    }
}
