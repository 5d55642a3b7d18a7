internal import Documents

/// A value of an extended blueprint that the one that extends it leaves out or takes the place of.
struct BlueprintChange: Sendable, Hashable {
    enum Verb: String, Sendable { case removed, replaced, changed }

    let path: BlueprintPath
    let verb: Verb
    /// Where the nearer blueprint says so.
    let location: SourceLocation

    /// What is said to be removed and replaced, then what is written anew; in the order of the document.
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
