internal import Documents

/// What a value must have meant, if it could have meant one thing only: `"3"` is 3, `null` for a list is `[]`, `"1h"`
/// is 3600 seconds.
struct ValueRepair {
    /// The numbers of the tasks by name; nil for a name of several.
    let numbers: [String: Int?]

    /// The repaired value; nil if the value is right, or could mean several things.
    func repaired(_ node: Node, as subject: PlanFormat.Subject, in format: PlanFormat) -> Node? {
        switch format {
        case .integer: integer(node, subject)
        case .text: text(node, subject)
        case .list(let item): list(node, of: item, subject)
        case .object, .task: nil
        }
    }

    /// A plain number stays with its digits if it is whole and fits.
    private func integer(_ node: Node, _ subject: PlanFormat.Subject) -> Node? {
        guard node.planInteger == nil, let scalar = node.scalar else { return nil }
        let words = scalar.text.split(separator: " ").joined(separator: " ")
        let number =
            Self.whole(words) ?? (subject.key == "timeout_seconds" ? Self.seconds(words.lowercased()) : nil)
            ?? (subject.key == "dependencies" ? task(named: words) : nil)
        return number.map { Node(.scalar(Node.Scalar(String($0), style: .plain)), node.range) }
    }

    /// `3`, `3.0`.
    private static func whole(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2, !first.isEmpty, first.utf8.count <= 18 else { return nil }
        guard first.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        if parts.count == 2, parts[1].isEmpty || !parts[1].utf8.allSatisfy({ $0 == 0x30 }) { return nil }
        return Int(first)
    }

    /// `1h`, `30 minutes`, `3600s`. An `m` alone is minutes: nobody gives a task months.
    private static func seconds(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text[digits.endIndex...].drop { $0 == " " }
        guard let count = Int(digits), count <= 1_000_000 else { return nil }
        return switch unit {
        case "s", "sec", "secs", "second", "seconds": count
        case "m", "min", "mins", "minute", "minutes": count * 60
        case "h", "hr", "hrs", "hour", "hours": count * 3600
        default: nil
        }
    }

    /// The task with a name, or the one called `Task 3` or `#3`.
    private func task(named name: String) -> Int? {
        if let found = numbers[name] { return found }
        let lower = name.lowercased()
        let rest = lower.hasPrefix("task") ? lower.dropFirst(4).drop { " -_#".contains($0) } : lower.drop { $0 == "#" }
        return rest.count < lower.count ? Self.whole(String(rest)) : nil
    }

    private func text(_ node: Node, _ subject: PlanFormat.Subject) -> Node? {
        if let text = node.planText { return word(text.value, subject).map { quoted($0, node) } }
        if let scalar = node.scalar, scalar.text != "null" {
            return word(scalar.text, subject).map { quoted($0, node) }
                ?? (Self.isNumberOrBoolean(scalar.text) ? quoted(scalar.text, node) : nil)
        }
        if let lines = Self.texts(node), !lines.isEmpty { return quoted(lines.joined(separator: "\n"), node) }
        guard ["services", "external_integrations"].contains(subject.key) else { return nil }
        return Self.line(of: node).map { quoted($0, node) }
    }

    private static func isNumberOrBoolean(_ text: String) -> Bool {
        text == "true" || text == "false" || text.utf8.first.map { (0x30...0x39).contains($0) || $0 == 0x2D } ?? false
    }

    /// A word of a fixed set in another spelling, and a path with `./` before it.
    private func word(_ text: String, _ subject: PlanFormat.Subject) -> String? {
        let lower = text.utf8.count <= 64 ? text.lowercased() : text
        return switch (subject.key, lower) {
        case ("method", "get"), ("method", "post"), ("method", "put"), ("method", "patch"), ("method", "delete"),
            ("method", "head"), ("method", "options"):
            changed(text, lower.uppercased())
        case ("auth", "required"), ("auth", "public"), ("status", "planned"), ("status", "blocked"),
            ("category", "backend"):
            changed(text, lower)
        case ("auth", "true"): "required"
        case ("auth", "false"): "public"
        case ("files_to_create", _), ("files_to_modify", _), ("files_to_test", _): M2Paths.plain(text)
        default: nil
        }
    }

    private func changed(_ old: String, _ new: String) -> String? { old == new ? nil : new }

    private func quoted(_ text: String, _ node: Node) -> Node {
        Node(.scalar(Node.Scalar(text, style: .quoted)), node.range)
    }

    /// The items of a list of texts.
    private static func texts(_ node: Node) -> [String]? {
        guard let items = node.sequence else { return nil }
        let texts = items.compactMap { $0.planText?.value }
        return texts.count == items.count ? texts : nil
    }

    /// An object of a name and a purpose, as `Name - purpose`.
    private static func line(of node: Node) -> String? {
        guard let mapping = node.mapping, let name = mapping["name"]?.planText else { return nil }
        let purpose = (mapping["purpose"] ?? mapping["description"])?.planText
        guard mapping.entries.count == (purpose == nil ? 1 : 2) else { return nil }
        return purpose.map { "\(name.value) - \($0.value)" } ?? name.value
    }

    private func list(_ node: Node, of item: PlanFormat, _ subject: PlanFormat.Subject) -> Node? {
        guard let scalar = node.scalar else { return nil }
        if scalar.style == .plain, scalar.text == "null" { return Node(.sequence([]), node.range) }
        let isOne = !scalar.text.utf8.contains { ",;\n".utf8.contains($0) } && scalar.text.utf8.contains { $0 > 0x20 }
        switch item {
        case .text where scalar.style == .quoted && isOne: return Node(.sequence([node]), node.range)
        case .integer:
            let number = node.planInteger == nil ? integer(node, subject) : node
            return number.map { Node(.sequence([$0]), node.range) }
        default: return nil
        }
    }
}
