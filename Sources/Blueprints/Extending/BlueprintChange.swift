internal import Documents

/// An inherited value that the extending blueprint removes or replaces.
struct BlueprintChange: Sendable, Hashable {
    enum Verb: String, Sendable { case removed, replaced, changed }

    let path: BlueprintPath
    let verb: Verb
    /// The location of the change in the nearer blueprint.
    let location: SourceLocation

    /// First the values in `remove` and `replace`, then the overridden ones, in document order.
    static func all(
        of clause: ExtendsClause, _ own: Node, over far: Node, in document: LocatedNode
    ) -> [BlueprintChange] {
        let removed = clause.remove.map { said($0, .removed) }
        let replaced = clause.replace.map { said($0, .replaced) }
        let told = Set((removed + replaced).map(\.path))
        return removed + replaced + written(own, over: far, at: BlueprintPath(), told, document)
    }

    private static func said(_ path: LocatedText, _ verb: Verb) -> BlueprintChange {
        BlueprintChange(path: BlueprintPath(text: path.text), verb: verb, location: path.location)
    }

    private static func written(
        _ own: Node, over far: Node, at path: BlueprintPath, _ told: Set<BlueprintPath>, _ document: LocatedNode
    ) -> [BlueprintChange] {
        if told.contains(path) { return [] }
        let parts: [(String, Node, Node)]
        switch (own.content, far.content) {
        case (.mapping(let near), .mapping(let inherited)):
            parts = near.entries.compactMap { entry in inherited[entry.key].map { (entry.key, entry.value, $0) } }
        case (.sequence(let near), .sequence(let inherited)) where (near + inherited).allSatisfy { $0.id != nil }:
            parts = near.compactMap { item in
                inherited.first { $0.id == item.id }.map { (item.id ?? "", item, $0) }
            }
        case (.scalar(let near), .scalar(let inherited)) where near.text == inherited.text: return []
        default:
            return [BlueprintChange(path: path, verb: .changed, location: SourceLocation(document.source, own.range))]
        }
        return parts.flatMap { written($1, over: $2, at: path.appending($0), told, document) }
    }
}
