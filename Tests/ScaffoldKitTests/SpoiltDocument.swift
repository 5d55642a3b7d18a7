import Documents

/// A document with one value replaced, or one key removed or added.
struct SpoiltDocument {
    /// What was done: `tasks[1].after = []`.
    let name: String
    let value: JSONValue

    private static let replacements: [JSONValue] = [[], [:], "", 7, true, .null]

    /// Every way to spoil one thing.
    static func all(of value: JSONValue, at path: NodePath = .root) -> [SpoiltDocument] {
        let replaced = replacements.filter { $0 != value }.map {
            SpoiltDocument(name: "\(path) = \(JSONWriter.string($0))", value: $0)
        }
        switch value {
        case .array(let items): return replaced + spoilt(items, path)
        case .object(let members): return replaced + spoilt(members, path)
        default: return replaced
        }
    }

    private static func spoilt(_ items: [JSONValue], _ path: NodePath) -> [SpoiltDocument] {
        items.indices.flatMap { index in
            all(of: items[index], at: path.appending(index)).map { item in
                var items = items
                items[index] = item.value
                return SpoiltDocument(name: item.name, value: .array(items))
            }
        }
    }

    private static func spoilt(_ members: [(String, JSONValue)], _ path: NodePath) -> [SpoiltDocument] {
        let added = SpoiltDocument(name: "\(path) with an unknown key", value: .object(members + [("unknown key", "")]))
        return [added]
            + members.indices.flatMap { index in
                let path = path.appending(members[index].0)
                var rest = members
                let (key, value) = rest.remove(at: index)
                let spoilt = all(of: value, at: path).map { member in
                    var members = members
                    members[index] = (key, member.value)
                    return SpoiltDocument(name: member.name, value: .object(members))
                }
                return [SpoiltDocument(name: "no \(path)", value: .object(rest))] + spoilt
            }
    }
}

extension JSONValue {
    /// The content of a YAML document, for other readers.
    init(document node: Node) {
        switch node.content {
        case .sequence(let items): self = .array(items.map { JSONValue(document: $0) })
        case .mapping(let mapping): self = .object(mapping.entries.map { ($0.key, JSONValue(document: $0.value)) })
        case .scalar(let scalar):
            let number = Int(scalar.text).flatMap { String($0) == scalar.text ? $0 : nil }
            switch (scalar.style, scalar.text, number) {
            case (.plain, "true", _), (.plain, "false", _): self = .boolean(scalar.text == "true")
            case (.plain, _, let number?): self = .integer(number)
            default: self = .string(scalar.text)
            }
        }
    }
}
