package import Documents
internal import Extending

/// A blueprint as written, the one it extends, and so on.
package struct BlueprintChain: Sendable {
    struct Link: Sendable {
        let document: LocatedNode
        /// Nil if it extends nothing.
        let clause: ExtendsClause?

        fileprivate var own: Node { document.node.own }
    }

    /// Nearest first; at least one.
    let links: [Link]

    package var sources: [SourceText] { links.map(\.document.source) }

    /// Whether a file is that of the nearest blueprint, or a template that only this blueprint can see.
    package func owns(_ source: SourceText) -> Bool {
        source == sources[0]
            || BlueprintFolder(of: [sources[0]]).holds(source)
                && !BlueprintFolder(of: Array(sources.dropFirst())).holds(source)
    }

    /// Whether the nearest blueprint is abstract.
    var isAbstract: Bool { links[0].document["abstract"]?.node.scalar?.text == "true" }

    /// The chain of the extended blueprint; nil if it extends nothing.
    var base: BlueprintChain? { links.count < 2 ? nil : BlueprintChain(links: Array(links.dropFirst())) }

    /// The merged document; nil exactly when an error was reported.
    package func document(reporting diagnostics: inout Diagnostics) -> LocatedNode? {
        guard let link = links.first, let clause = link.clause, let base else { return links.first?.document }
        guard let far = base.document(reporting: &diagnostics) else { return nil }
        var faults = Diagnostics()
        defer { diagnostics.append(contentsOf: faults) }
        let merged = clause.document(link.document.node, over: far.node, reporting: &faults)
        return faults.hasErrors ? nil : LocatedNode(merged, in: sources)
    }

    /// Every value that the nearest blueprint removes, replaces or adds.
    var changes: [BlueprintChange] {
        guard let link = links.first, let clause = link.clause, let far = baseNode else { return [] }
        return BlueprintChange.all(of: clause, link.own, over: far, in: link.document)
    }

    /// Where the nearest blueprint removes or replaces an inherited value; nil if it does not.
    package func change(of path: String) -> SourceLocation? { changes.first { $0.path.text == path }?.location }

    package func removes(_ path: String) -> Bool {
        changes.contains { $0.path.text == path && $0.verb == .removed }
    }

    /// The merged document without a change; nil if nothing is extended.
    func document(without change: BlueprintChange) -> LocatedNode? {
        guard let link = links.first, let clause = link.clause, let far = baseNode else { return nil }
        var faults = Diagnostics()
        let own = [.removed, .extended].contains(change.verb) ? link.own : link.own.removing(change.path)
        let merged = clause.without(change.location).merge(own, over: far, reporting: &faults)
        return LocatedNode(merged, in: sources)
    }

    private var baseNode: Node? {
        var faults = Diagnostics()
        return base?.document(reporting: &faults)?.node.inherited
    }
}
