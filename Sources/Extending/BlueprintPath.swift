package import Documents

/// The path of a value in a blueprint, as in `replace`, `remove`, `append` and `prepend`: `files.main.template`.
///
/// A part is a key of a mapping, the `id` of a list item, or the item itself if it is a text; `*` matches every item of
/// a list.
package struct BlueprintPath: Sendable, Hashable {
    package let parts: [String]

    package static let everyItem = "*"

    package init(_ parts: [String] = []) { self.parts = parts }

    package init(text: String) { parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }

    package var text: String { parts.joined(separator: ".") }

    package func appending(_ part: String) -> BlueprintPath { BlueprintPath(parts + [part]) }

    /// The first part and the rest; nil for an empty path.
    fileprivate var next: (first: String, rest: BlueprintPath)? {
        parts.first.map { ($0, BlueprintPath(Array(parts.dropFirst()))) }
    }
}

extension Node {
    /// Whether there is a value at the path, which has no `*`.
    package func has(_ path: BlueprintPath) -> Bool { value(at: path) != nil }

    /// The value at the path; nil if there is none.
    package func value(at path: BlueprintPath) -> Node? {
        guard let (first, rest) = path.next else { return self }
        return part(first)?.value(at: rest)
    }

    /// The node without the value at an existing path.
    package func removing(_ path: BlueprintPath) -> Node {
        guard let (first, rest) = path.next else { return self }
        return mapParts(named: first) { rest.parts.isEmpty ? nil : $0.removing(rest) }
    }

    /// The paths of lists that a path matches, including those that nobody wrote yet. Of the items matched by `*` one
    /// at least must have the list.
    func lists(at path: BlueprintPath) -> [BlueprintPath] {
        let ways = ways(of: path)
        let isKnown = !path.parts.contains(BlueprintPath.everyItem) || ways.contains { value(at: $0)?.sequence != nil }
        return isKnown ? ways.filter(canHaveList) : []
    }

    /// The node with items added at the end or start of the list at a path, or with a new list if there is none.
    ///
    /// - Parameter place: where the key of a new list is written.
    func adding(_ items: Node, at path: BlueprintPath, behind: Bool, writtenAt place: SourceRange) -> Node {
        guard let (first, rest) = path.next else {
            let own = sequence ?? []
            let added = items.sequence ?? []
            return Node(.sequence(behind ? own + added : added + own), range, layer: layer)
        }
        if let mapping, rest.parts.isEmpty, mapping[first] == nil {
            let entry = Mapping.Entry(key: first, keyRange: place, value: items)
            return Node(.mapping(Mapping(entries: mapping.entries + [entry])), range, layer: layer)
        }
        return mapParts(named: first) { $0.adding(items, at: rest, behind: behind, writtenAt: place) }
    }

    /// Existing paths that share the valid beginning of a path that does not exist.
    func neighbours(of path: BlueprintPath) -> [String] {
        var node = self
        var found = BlueprintPath()
        for part in path.parts {
            guard let next = part == BlueprintPath.everyItem ? node.sequence?.first : node.part(part) else { break }
            node = next
            found = found.appending(part)
        }
        let names = node.mapping?.entries.map(\.key) ?? node.sequence?.compactMap(\.label) ?? []
        return names.map { found.appending($0).text }
    }

    private func ways(of path: BlueprintPath, behind way: BlueprintPath = BlueprintPath()) -> [BlueprintPath] {
        guard let (first, rest) = path.next else { return [way] }
        if first == BlueprintPath.everyItem, let sequence {
            return sequence.flatMap { item in
                item.label.map { item.ways(of: rest, behind: way.appending($0)) } ?? []
            }
        }
        if let next = part(first) { return next.ways(of: rest, behind: way.appending(first)) }
        return mapping != nil && rest.parts.isEmpty ? [way.appending(first)] : []
    }

    private func canHaveList(at path: BlueprintPath) -> Bool {
        value(at: path).map { $0.sequence != nil } ?? true
    }

    private func part(_ name: String) -> Node? {
        mapping?[name] ?? sequence?.first { $0.label == name }
    }

    /// The node with `change` applied to the parts of that name; parts that become nil are removed.
    private func mapParts(named name: String, _ change: (Node) -> Node?) -> Node {
        switch content {
        case .scalar: return self
        case .sequence(let items):
            return Node(.sequence(items.compactMap { $0.label == name ? change($0) : $0 }), range, layer: layer)
        case .mapping(let mapping):
            let entries = mapping.entries.compactMap { entry -> Mapping.Entry? in
                if entry.key != name { return entry }
                return change(entry.value).map { Mapping.Entry(key: entry.key, keyRange: entry.keyRange, value: $0) }
            }
            return Node(.mapping(Mapping(entries: entries)), range, layer: layer)
        }
    }

    /// The key for merging list items; nil if the item has no `id`.
    package var id: String? { mapping?["id"]?.scalar?.text }

    /// The part of a path that names a list item.
    private var label: String? { id ?? scalar?.text }
}
