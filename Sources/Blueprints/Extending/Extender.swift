package import Documents

/// A blueprint as it is written -> the same with all that it extends.
package struct Extender: Sendable {
    let catalog: Catalog

    package init(catalog: Catalog) {
        self.catalog = catalog
    }

    private static let limit = 16

    /// The document itself where it extends nothing; nil exactly when an error was reported.
    package func extend(
        _ document: LocatedNode, of kind: BlueprintKind, reporting diagnostics: inout Diagnostics
    ) -> LocatedNode? {
        extend(document, of: kind, chain: [document.source], &diagnostics)
    }

    /// - Parameter chain: what was extended on the way here, the document itself last.
    private func extend(
        _ document: LocatedNode, of kind: BlueprintKind, chain: [SourceText], _ diagnostics: inout Diagnostics
    ) -> LocatedNode? {
        guard document["extends"] != nil else { return document }
        var faults = Diagnostics()
        defer { diagnostics.append(contentsOf: faults) }
        guard let clause = ExtendsClause(document, reporting: &faults),
            let base = catalog.base(clause.base, of: kind, besides: document.source, reporting: &faults)
        else { return nil }
        guard !chain.contains(where: { $0.name == base.source.name }) else {
            faults.append(.circle(clause, chain))
            return nil
        }
        guard chain.count < Self.limit else {
            faults.error(
                "extends-limit", "more than \(Self.limit) blueprints extend one another", at: clause.base.location,
                fix: "extend one that is nearer to the first")
            return nil
        }
        guard let text = YAMLReader.read(base.source, reporting: &faults),
            let far = extend(LocatedNode(text, in: base.source), of: kind, chain: chain + [base.source], &faults)
        else { return nil }
        let inherited = far.node.without(BlueprintHead.keys).behind(1)
        let own = document.node.without(ExtendsClause.edits)
        clause.check(own, inherited, reporting: &faults)
        guard !faults.hasErrors else { return nil }
        let kept = clause.remove.reduce(inherited) { $0.removing(BlueprintPath(text: $1.text)) }
        let merger = BlueprintMerger(replaced: Set(clause.replace.map { BlueprintPath(text: $0.text) }))
        return LocatedNode(merger.merge(own, over: kept), in: [document.source] + far.sources)
    }
}

extension Node {
    fileprivate func without(_ keys: [String]) -> Node {
        guard let mapping else { return self }
        let entries = mapping.entries.filter { !keys.contains($0.key) }
        return Node(.mapping(Mapping(entries: entries)), range, layer: layer)
    }
}

extension Diagnostic {
    fileprivate static func circle(_ clause: ExtendsClause, _ chain: [SourceText]) -> Diagnostic {
        Diagnostic(
            .error, code: "extends-circle", "`extends: \(clause.base.text)` leads back to a blueprint on the way here",
            at: clause.base.location,
            notes: chain.map { source in
                Diagnostic.Note(
                    "on the way",
                    at: SourceLocation(source, SourceRange(at: SourcePosition(line: 1, column: 1))))
            },
            fix: "let one of them extend nothing")
    }
}
