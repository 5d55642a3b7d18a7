internal import Documents

/// The way to a value of a blueprint, as `replace` and `remove` name it: `files.main.template`.
///
/// A part is a key of a mapping, the `id` of an item of a list, or an item itself where it is a text.
struct BlueprintPath: Sendable, Hashable {
    let parts: [String]

    init(_ parts: [String] = []) { self.parts = parts }

    init(text: String) { parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }

    var text: String { parts.joined(separator: ".") }

    func appending(_ part: String) -> BlueprintPath { BlueprintPath(parts + [part]) }
}

extension Node {
    /// Whether a value stands at the path.
    func has(_ path: BlueprintPath) -> Bool {
        var node = self
        for part in path.parts {
            guard let next = node.part(part) else { return false }
            node = next
        }
        return true
    }

    /// The same without the value at a path, which is there.
    func removing(_ path: BlueprintPath) -> Node {
        guard let first = path.parts.first else { return self }
        let rest = BlueprintPath(Array(path.parts.dropFirst()))
        switch content {
        case .scalar: return self
        case .sequence(let items):
            let kept = items.compactMap { $0.label != first ? $0 : rest.parts.isEmpty ? nil : $0.removing(rest) }
            return Node(.sequence(kept), range, layer: layer)
        case .mapping(let mapping):
            let kept = mapping.entries.compactMap { entry -> Mapping.Entry? in
                if entry.key != first { return entry }
                if rest.parts.isEmpty { return nil }
                return Mapping.Entry(key: entry.key, keyRange: entry.keyRange, value: entry.value.removing(rest))
            }
            return Node(.mapping(Mapping(entries: kept)), range, layer: layer)
        }
    }

    /// How many lists a path leads to; `*` in it stands for every key or item.
    func lists(at path: BlueprintPath) -> Int {
        guard let first = path.parts.first else { return sequence == nil ? 0 : 1 }
        let rest = BlueprintPath(Array(path.parts.dropFirst()))
        return parts(first).reduce(0) { $0 + $1.lists(at: rest) }
    }

    /// The same with items in front of, or behind, those of each list that a path leads to.
    func adding(_ items: [Node], at path: String, isInFront: Bool) -> Node {
        adding(items, at: BlueprintPath(text: path), isInFront)
    }

    private func adding(_ items: [Node], at path: BlueprintPath, _ isInFront: Bool) -> Node {
        guard let first = path.parts.first else {
            guard let own = sequence else { return self }
            return Node(.sequence(isInFront ? items + own : own + items), range, layer: layer)
        }
        let rest = BlueprintPath(Array(path.parts.dropFirst()))
        switch content {
        case .scalar: return self
        case .sequence(let own):
            let changed = own.map { $0.isCalled(first) ? $0.adding(items, at: rest, isInFront) : $0 }
            return Node(.sequence(changed), range, layer: layer)
        case .mapping(let mapping):
            let entries = mapping.entries.map { entry in
                guard first == "*" || entry.key == first else { return entry }
                let value = entry.value.adding(items, at: rest, isInFront)
                return Mapping.Entry(key: entry.key, keyRange: entry.keyRange, value: value)
            }
            return Node(.mapping(Mapping(entries: entries)), range, layer: layer)
        }
    }

    private func parts(_ name: String) -> [Node] {
        mapping?.entries.filter { name == "*" || $0.key == name }.map(\.value)
            ?? sequence?.filter { $0.isCalled(name) } ?? []
    }

    private func isCalled(_ name: String) -> Bool { name == "*" || label == name }

    /// The paths that begin like one that is not there: what can follow the part of it that is.
    func neighbours(of path: BlueprintPath) -> [String] {
        var node = self
        var found = BlueprintPath()
        for part in path.parts {
            guard let next = node.part(part) else { break }
            node = next
            found = found.appending(part)
        }
        let names = node.mapping?.entries.map(\.key) ?? node.sequence?.compactMap(\.label) ?? []
        return names.map { found.appending($0).text }
    }

    private func part(_ name: String) -> Node? {
        mapping?[name] ?? sequence?.first { $0.label == name }
    }

    /// What an item of a list is merged by; nil where it has no `id`.
    var id: String? { mapping?["id"]?.scalar?.text }

    /// What paths name an item of a list by.
    private var label: String? { id ?? scalar?.text }
}
