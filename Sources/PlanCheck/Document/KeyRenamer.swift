internal import Documents

/// Gives the members of a plan the names of the format: `taskName`, `task-name` and `title` become `task_name`.
///
/// Only if there is one right answer: the object has no member of that name, and no other that could be meant by it.
struct KeyRenamer {
    struct Renaming: Sendable {
        let old: String
        let new: String
        let range: SourceRange
    }

    private(set) var renamings: [Renaming] = []

    /// The same node if nothing in it is renamed.
    mutating func renamed(_ node: Node, in format: PlanFormat) -> Node { changed(node, in: format) ?? node }

    private mutating func changed(_ node: Node, in format: PlanFormat) -> Node? {
        switch format {
        case .text, .integer: return nil
        case .list(let item): return changedItems(of: node, in: item)
        case .object(let keys): return changedMembers(of: node, in: keys)
        case .task(let maker, let critique):
            // `inputs` may have the keys of both; which role it is shows only then.
            return changedMembers(of: node, in: PlanFormat.merged(maker, critique))
        }
    }

    private mutating func changedItems(of node: Node, in item: PlanFormat) -> Node? {
        guard case .list = PlanFormat.list(of: item), let items = node.sequence else { return nil }
        switch item {
        case .text, .integer: return nil
        default: break
        }
        var new: [Node]?
        for (index, old) in items.enumerated() {
            guard let change = changed(old, in: item) else { continue }
            if new == nil { new = items }
            new?[index] = change
        }
        return new.map { Node(.sequence($0), node.range) }
    }

    private mutating func changedMembers(of node: Node, in keys: [PlanFormat.Key]) -> Node? {
        guard let mapping = node.mapping else { return nil }
        let names = newNames(of: mapping, in: keys)
        var isChanged = false
        var entries: [Node.Mapping.Entry] = []
        entries.reserveCapacity(mapping.entries.count)
        for (index, entry) in mapping.entries.enumerated() {
            let name = names[index] ?? entry.key
            if name != entry.key {
                renamings.append(Renaming(old: entry.key, new: name, range: entry.keyRange))
                isChanged = true
            }
            let value = keys.first { $0.name == name }.flatMap { changed(entry.value, in: $0.format) }
            if value != nil { isChanged = true }
            entries.append(Node.Mapping.Entry(key: name, keyRange: entry.keyRange, value: value ?? entry.value))
        }
        return isChanged ? Node(.mapping(Node.Mapping(entries: entries)), node.range) : nil
    }

    /// The new names by index.
    private func newNames(of mapping: Node.Mapping, in keys: [PlanFormat.Key]) -> [Int: String] {
        let strangers = mapping.entries.enumerated().filter { _, entry in
            !keys.contains { $0.name == entry.key } && entry.key != "metadata" && !entry.key.hasPrefix("x-")
        }
        guard !strangers.isEmpty else { return [:] }
        let missing = keys.filter { mapping[$0.name] == nil }
        var names: [Int: String] = [:]
        for key in missing {
            let meant = strangers.filter { Self.means($0.element, key) }
            if meant.count == 1, let only = meant.first { names[only.offset] = key.name }
        }
        return names
    }

    /// Another spelling of the key itself, or another word for it with a value of its type.
    private static func means(_ entry: Node.Mapping.Entry, _ key: PlanFormat.Key) -> Bool {
        guard entry.key.utf8.count <= 64 else { return false }
        let name = snakeCase(entry.key)
        return name == key.name || key.synonyms.contains(name) && key.format.admits(entry.value)
    }

    /// `taskName`, `TaskName`, `task-name`, `Task Name` -> `task_name`.
    static func snakeCase(_ key: String) -> String {
        let isPlain = key.utf8.allSatisfy { $0 == UInt8(ascii: "_") || (0x61...0x7A).contains($0) }
        return isPlain || key.utf8.count > 64 ? key : WordScanner.words(in: key).joined(separator: "_")
    }
}

extension PlanFormat {
    /// The keys of both roles, those of their `inputs` together.
    fileprivate static func merged(_ maker: [Key], _ critique: [Key]) -> [Key] {
        zip(maker, critique).map { maker, critique in
            guard maker.name == "inputs", case .object(let one) = maker.format,
                case .object(let other) = critique.format
            else { return maker }
            return Key(maker.name, .object(one + other))
        }
    }
}
