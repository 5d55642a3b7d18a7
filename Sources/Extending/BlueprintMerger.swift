internal import Documents

/// A blueprint and the one it extends -> one document.
///
/// Mappings are merged key by key. Lists whose items all have an `id` are merged by it, with new items at the end. Any
/// other value replaces the inherited one.
struct BlueprintMerger: Sendable {
    /// The paths of values that are not merged: the nearer value replaces the inherited one.
    let replaced: Set<BlueprintPath>

    func merge(_ near: Node, over far: Node, at path: BlueprintPath = BlueprintPath()) -> Node {
        if !replaced.isEmpty, replaced.contains(path) { return near }
        switch (near.content, far.content) {
        case (.mapping(let own), .mapping(let inherited)):
            return Node(.mapping(merge(own, over: inherited, at: path)), near.range, layer: near.layer)
        case (.sequence(let own), .sequence(let inherited)):
            guard own.allSatisfy({ $0.id != nil }), inherited.allSatisfy({ $0.id != nil }) else { return near }
            return Node(.sequence(merge(own, over: inherited, at: path)), near.range, layer: near.layer)
        default: return near
        }
    }

    private func merge(_ near: Node.Mapping, over far: Node.Mapping, at path: BlueprintPath) -> Node.Mapping {
        let merged = far.entries.map { entry -> Node.Mapping.Entry in
            guard let own = near.entry(entry.key) else { return entry }
            let value = merge(own.value, over: entry.value, at: way(path, entry.key))
            return Node.Mapping.Entry(key: own.key, keyRange: own.keyRange, value: value)
        }
        return Node.Mapping(entries: merged + near.entries.filter { far[$0.key] == nil })
    }

    /// The path of a part, if any path matters.
    private func way(_ path: BlueprintPath, _ part: String) -> BlueprintPath {
        replaced.isEmpty ? path : path.appending(part)
    }

    /// A duplicate id in the nearer list is left for the decoder of the list to report.
    private func merge(_ near: [Node], over far: [Node], at path: BlueprintPath) -> [Node] {
        var rest = near
        let merged = far.map { item -> Node in
            guard let index = rest.firstIndex(where: { $0.id == item.id }) else { return item }
            return merge(rest.remove(at: index), over: item, at: way(path, item.id ?? ""))
        }
        return merged + rest
    }
}
