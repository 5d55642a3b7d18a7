package import Documents

/// A blueprint as it is written, then the one that it extends, and so on to one that extends nothing.
package struct BlueprintChain: Sendable {
    struct Link: Sendable {
        let document: LocatedNode
        /// Nil where it extends nothing.
        let clause: ExtendsClause?

        /// Its values, without what only concerns it and the one that it extends.
        fileprivate var own: Node { document.node.without(ExtendsClause.edits) }
    }

    /// Nearest first; at least one.
    let links: [Link]

    package var sources: [SourceText] { links.map(\.document.source) }

    /// Whether the nearest one is only there to be extended.
    var isAbstract: Bool { links[0].document["abstract"]?.node.scalar?.text == "true" }

    /// The chain of the blueprint that this one extends; nil where it extends nothing.
    var base: BlueprintChain? { links.count < 2 ? nil : BlueprintChain(links: Array(links.dropFirst())) }

    /// One document of all of them; nil exactly when an error was reported.
    package func document(reporting diagnostics: inout Diagnostics) -> LocatedNode? {
        guard let link = links.first, let clause = link.clause, let base else { return links.first?.document }
        guard let far = base.document(reporting: &diagnostics) else { return nil }
        var faults = Diagnostics()
        defer { diagnostics.append(contentsOf: faults) }
        let inherited = far.node.inherited
        clause.check(link.own, inherited, reporting: &faults)
        let merged = clause.merge(link.own, over: inherited, reporting: &faults)
        return faults.hasErrors ? nil : LocatedNode(merged, in: sources)
    }

    /// Every value of the extended blueprint that the nearest one leaves out or takes the place of.
    var changes: [BlueprintChange] {
        guard let link = links.first, let clause = link.clause, let far = baseNode else { return [] }
        return BlueprintChange.all(of: clause, link.own, over: far, in: link.document)
    }

    /// The document as it would be without a change; nil where nothing is extended.
    func document(without change: BlueprintChange) -> LocatedNode? {
        guard let link = links.first, let clause = link.clause, let far = baseNode else { return nil }
        var faults = Diagnostics()
        let own = change.verb == .removed ? link.own : link.own.removing(change.path)
        let merged = clause.without(change).merge(own, over: far, reporting: &faults)
        return LocatedNode(merged, in: sources)
    }

    private var baseNode: Node? {
        var faults = Diagnostics()
        return base?.document(reporting: &faults)?.node.inherited
    }
}

extension Node {
    /// What a blueprint takes from the one that it extends.
    fileprivate var inherited: Node { without(BlueprintHead.keys).behind(1) }

    fileprivate func without(_ keys: [String]) -> Node {
        guard let mapping else { return self }
        let entries = mapping.entries.filter { !keys.contains($0.key) }
        return Node(.mapping(Mapping(entries: entries)), range, layer: layer)
    }
}
