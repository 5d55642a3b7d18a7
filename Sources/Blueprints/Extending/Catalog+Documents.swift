internal import Assets
package import Documents

extension Catalog {
    /// The whole blueprint, merged with what it extends; nil exactly when an error was reported.
    package func document(of head: BlueprintHead, reporting diagnostics: inout Diagnostics) -> LocatedNode? {
        documents[head.source.name] ?? merged(head)
            ?? chain(of: head, reporting: &diagnostics)?.document(reporting: &diagnostics)
    }

    /// The stack, merged with what it extends; nil exactly when an error was reported.
    package func stack(_ head: BlueprintHead, reporting diagnostics: inout Diagnostics) -> StackBlueprint? {
        if let stack = stacks[head.source.name] { return stack }
        if let document = documents[head.source.name] ?? merged(head) {
            return StackBlueprint.decode(document, reporting: &diagnostics)
        }
        guard let chain = chain(of: head, reporting: &diagnostics),
            let document = chain.document(reporting: &diagnostics)
        else { return nil }
        var faults = Diagnostics()
        if let stack = StackBlueprint.decode(document, reporting: &faults) { return stack }
        diagnostics.appendOnce(FaultTracer { _ = StackBlueprint.decode($0, reporting: &$1) }.faults(of: chain))
        return nil
    }

    /// The document as it was merged when the program was built; nil if it was not, or if a nearer blueprint takes the
    /// place of one that it extends.
    private func merged(_ head: BlueprintHead) -> LocatedNode? {
        guard head.source.isPrepared, head.parent != nil,
            let merged = EmbeddedAsset.merged(named: head.source.name)
        else { return nil }
        var near = head
        for base in merged.bases {
            guard let parent = near.parent, let far = without(near.source).head(parent, of: head.kind),
                far.source.name == base.name
            else { return nil }
            near = far
        }
        return LocatedNode(merged.document, in: [head.source] + merged.bases)
    }

    /// A blueprint and those it extends; nil exactly when an error was reported.
    package func chain(of head: BlueprintHead, reporting diagnostics: inout Diagnostics) -> BlueprintChain? {
        guard let node = YAMLReader.read(head.source, reporting: &diagnostics) else { return nil }
        return Extender(catalog: self)
            .chain(of: LocatedNode(node, in: head.source), head.kind, reporting: &diagnostics)
    }

    /// The blueprint that another one extends, by name or alias; never the blueprint itself, so a nearer one can extend
    /// another of its own name. Nil exactly when an error was reported.
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
