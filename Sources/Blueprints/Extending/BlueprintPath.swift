internal import Documents

/// The way to a value of a blueprint, as `replace`, `remove`, `append` and `prepend` name it: `files.main.template`.
///
/// A part is a key of a mapping, the `id` of an item of a list, or an item itself where it is a text; `*` is every item
/// of a list.
struct BlueprintPath: Sendable, Hashable {
    let parts: [String]

    static let everyItem = "*"

    init(_ parts: [String] = []) { self.parts = parts }

    init(text: String) { parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }

    var text: String { parts.joined(separator: ".") }

    func appending(_ part: String) -> BlueprintPath { BlueprintPath(parts + [part]) }

    /// The path without its first part; nil where it has none.
    fileprivate var next: (first: String, rest: BlueprintPath)? {
        parts.first.map { ($0, BlueprintPath(Array(parts.dropFirst()))) }
    }
}

extension Node {
    /// Whether a value stands at the path, without `*`.
    func has(_ path: BlueprintPath) -> Bool { value(at: path) != nil }

    /// The value at the path; nil where there is none.
    func value(at path: BlueprintPath) -> Node? {
        guard let (first, rest) = path.next else { return self }
        return part(first)?.value(at: rest)
    }

    /// The same without the value at a path, which is there.
    func removing(_ path: BlueprintPath) -> Node {
        guard let (first, rest) = path.next else { return self }
        return mapParts(named: first) { rest.parts.isEmpty ? nil : $0.removing(rest) }
    }

    /// The paths without `*` that a path stands for and that lead to lists. Where some of the items behind a `*` have
    /// the list at the path's end, it counts as there in all of them.
    func lists(at path: BlueprintPath) -> [BlueprintPath] {
        let ways = ways(of: path)
        let lists = ways.filter { value(at: $0)?.sequence != nil }
        return lists.isEmpty ? [] : lists.count == ways.count ? lists : ways.filter { canHaveList(at: $0) }
    }

    /// The same with a list put behind or before the one at a path, or in its place where there is none.
    func adding(_ items: Node, at path: BlueprintPath, behind: Bool) -> Node {
        guard let (first, rest) = path.next else {
            let own = sequence ?? []
            let added = items.sequence ?? []
            return Node(.sequence(behind ? own + added : added + own), range, layer: layer)
        }
        if let mapping, rest.parts.isEmpty, mapping[first] == nil {
            let entry = Mapping.Entry(key: first, keyRange: items.range, value: items)
            return Node(.mapping(Mapping(entries: mapping.entries + [entry])), range, layer: layer)
        }
        return mapParts(named: first) { $0.adding(items, at: rest, behind: behind) }
    }

    /// The paths that begin like one that is not there: what can follow the part of it that is.
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

    /// The same with what `change` makes of the parts of a name; those that it makes nothing of are left out.
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

    /// What an item of a list is merged by; nil where it has no `id`.
    var id: String? { mapping?["id"]?.scalar?.text }

    /// What paths name an item of a list by.
    private var label: String? { id ?? scalar?.text }
}
