package import Documents

extension Catalog {
    /// A whole blueprint with all that it extends; nil exactly when an error was reported.
    package func document(of head: BlueprintHead, reporting diagnostics: inout Diagnostics) -> LocatedNode? {
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
        without(source).head(name.text, of: kind, at: name.location, reporting: &diagnostics)
    }
}
