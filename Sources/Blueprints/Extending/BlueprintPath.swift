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
