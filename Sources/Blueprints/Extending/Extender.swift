package import Documents
internal import Extending

/// A blueprint as written -> the blueprint merged with everything it extends.
package struct Extender: Sendable {
    let catalog: Catalog

    package init(catalog: Catalog) {
        self.catalog = catalog
    }

    private static let limit = 16

    /// Returns the document unchanged if it extends nothing; nil exactly when an error was reported.
    package func extend(
        _ document: LocatedNode, of kind: BlueprintKind, reporting diagnostics: inout Diagnostics
    ) -> LocatedNode? {
        chain(of: document, kind, reporting: &diagnostics)?.document(reporting: &diagnostics)
    }

    /// Nil exactly when an error was reported.
    package func chain(
        of document: LocatedNode, _ kind: BlueprintKind, reporting diagnostics: inout Diagnostics
    ) -> BlueprintChain? {
        links(of: document, kind, behind: [], &diagnostics).map(BlueprintChain.init)
    }

    /// - Parameter way: the blueprints that led here by `extends`.
    private func links(
        of document: LocatedNode, _ kind: BlueprintKind, behind way: [SourceText], _ diagnostics: inout Diagnostics
    ) -> [BlueprintChain.Link]? {
        guard document["extends"] != nil else { return [BlueprintChain.Link(document: document, clause: nil)] }
        var faults = Diagnostics()
        defer { diagnostics.append(contentsOf: faults) }
        let way = way + [document.source]
        guard let clause = ExtendsClause(document, reporting: &faults),
            let base = catalog.base(clause.base, of: kind, besides: document.source, reporting: &faults)
        else { return nil }
        guard !way.contains(where: { $0.name == base.source.name }) else {
            faults.append(.circle(clause, way))
            return nil
        }
        guard way.count < Self.limit else {
            faults.error(
                "extends-limit", "the chain of `extends` is longer than \(Self.limit) blueprints",
                at: clause.base.location, fix: "extend a blueprint further up the chain")
            return nil
        }
        guard let text = YAMLReader.read(base.source, reporting: &faults),
            let far = links(of: LocatedNode(text, in: base.source), kind, behind: way, &faults), !faults.hasErrors
        else { return nil }
        return [BlueprintChain.Link(document: document, clause: clause)] + far
    }
}

extension Diagnostic {
    fileprivate static func circle(_ clause: ExtendsClause, _ chain: [SourceText]) -> Diagnostic {
        Diagnostic(
            .error, code: "extends-circle", "`extends: \(clause.base.text)` is circular",
            at: clause.base.location,
            notes: chain.map { source in
                Diagnostic.Note(
                    "part of the circle",
                    at: SourceLocation(source, SourceRange(at: SourcePosition(line: 1, column: 1))))
            },
            fix: "remove `extends` from one of them")
    }
}
