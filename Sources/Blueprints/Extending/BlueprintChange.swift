internal import Documents
internal import Extending

/// A value that the extending blueprint removes, replaces or adds.
struct BlueprintChange: Sendable, Hashable {
    /// A list is extended by each item of `append` and `prepend`.
    enum Verb: String, Sendable { case removed, replaced, changed, added, extended }

    let path: BlueprintPath
    let verb: Verb
    /// The location of the change in the nearer blueprint.
    let location: SourceLocation

    /// First the values in `remove` and `replace`, then those of `append` and `prepend`, and the others in document order.
    static func all(
        of clause: ExtendsClause, _ own: Node, over far: Node, in document: LocatedNode
    ) -> [BlueprintChange] {
        let removed = clause.remove.map { said($0, .removed) }
        let replaced = clause.replace.map { said($0, .replaced) }
        let told = Set((removed + replaced).map(\.path))
        let extended = clause.additions.flatMap { addition in
            addition.places.map {
                BlueprintChange(path: BlueprintPath(text: addition.path.text), verb: .extended, location: $0)
            }
        }
        return removed + replaced + extended + written(own, over: far, at: BlueprintPath(), told, document)
    }

    private static func said(_ path: LocatedText, _ verb: Verb) -> BlueprintChange {
        BlueprintChange(path: BlueprintPath(text: path.text), verb: verb, location: path.location)
    }

    private static func written(
        _ own: Node, over far: Node, at path: BlueprintPath, _ told: Set<BlueprintPath>, _ document: LocatedNode
    ) -> [BlueprintChange] {
        if told.contains(path) { return [] }
        let parts: [(String, Node, Node?)]
        switch (own.content, far.content) {
        case (.mapping(let near), .mapping(let inherited)):
            parts = near.entries.map { ($0.key, $0.value, inherited[$0.key]) }
        case (.sequence(let near), .sequence(let inherited)) where (near + inherited).allSatisfy { $0.id != nil }:
            parts = near.map { item in (item.id ?? "", item, inherited.first { $0.id == item.id }) }
        case (.scalar(let near), .scalar(let inherited)) where near.text == inherited.text: return []
        default:
            return [BlueprintChange(path: path, verb: .changed, location: SourceLocation(document.source, own.range))]
        }
        return parts.flatMap { name, near, inherited in
            let path = path.appending(name)
            if let inherited { return written(near, over: inherited, at: path, told, document) }
            return [BlueprintChange(path: path, verb: .added, location: SourceLocation(document.source, near.range))]
        }
    }
}
