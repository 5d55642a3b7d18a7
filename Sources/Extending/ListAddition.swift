package import Documents

/// Items that a blueprint adds at the start or end of its own or an inherited list.
package struct ListAddition: Sendable {
    package let path: LocatedText
    package let items: LocatedNode
    package let behind: Bool

    /// The entries of `append` and `prepend`.
    static func all(of document: LocatedNode, _ diagnostics: inout Diagnostics) -> [ListAddition] {
        let keys = [("append", true), ("prepend", false)]
        return keys.flatMap { key, behind in
            document[key]?.entries(&diagnostics) { path, value, diagnostics in
                value.items(&diagnostics) { item, _ in item }.map { _ in
                    ListAddition(path: path, items: value, behind: behind)
                }
            } ?? []
        }
    }

    /// The locations of the items.
    package var places: [SourceLocation] { (items.node.sequence ?? []).map { SourceLocation(items.source, $0.range) } }

    func without(_ item: SourceLocation) -> ListAddition {
        let rest = zip(items.node.sequence ?? [], places).filter { $1 != item }.map(\.0)
        let node = Node(.sequence(rest), items.node.range, layer: items.node.layer)
        return ListAddition(path: path, items: LocatedNode(node, in: items.sources, at: items.path), behind: behind)
    }

    /// The document with the items added to their lists.
    func apply(to document: Node, extending base: String, reporting diagnostics: inout Diagnostics) -> Node {
        let lists = document.lists(at: BlueprintPath(text: path.text))
        if lists.isEmpty { diagnostics.append(noList(in: document, base)) }
        return lists.reduce(document) {
            $0.adding(items.node, at: $1, behind: behind, writtenAt: path.location.range)
        }
    }

    private func noList(in document: Node, _ base: String) -> Diagnostic {
        let way = BlueprintPath(text: path.text)
        let isValue = document.has(way)
        let names = document.neighbours(of: isValue ? BlueprintPath(Array(way.parts.dropLast())) : way)
        return Diagnostic(
            .error, code: "unknown-path",
            "\(path.text.quoted) \(isValue ? "is not" : "does not match") a list of `\(base)`", at: path.location,
            fix: isValue ? "write the value itself" : NearestName.suggestion(for: path.text, in: names))
    }
}
