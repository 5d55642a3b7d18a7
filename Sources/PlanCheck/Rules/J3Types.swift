internal import Documents

enum J3Types: CheckRule {
    static let code = "J3"
    static let page = RulePage(
        demand: """
            Each value has the type of the format, strictly: `"1"` and `1.0` are not integers, and a text is not a \
            list.
            """,
        reason: """
            Runners compare and count with these values, and not every language turns `"2"` into 2.
            """,
        source: """
            the output format.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        guard let root = plan.root else { return }
        let repair = ValueRepair(plan)
        PlanFormat.plan.walk(root, as: PlanFormat.Subject(key: "")) { node, format, subject in
            guard !format.admits(node), !isNoJSON(node) else { return }
            findings.error(
                "\(subject.text) must be \(format.words), not \(words(of: node))", at: place(of: node),
                fix: fix(node, format) ?? meant(node, subject, format, repair))
        }
    }

    /// A word like `None`, which `J1` reports.
    private static func isNoJSON(_ node: Node) -> Bool {
        guard ValueKind(of: node) == .number, let first = node.scalar?.text.utf8.first else { return false }
        return first >= UInt8(ascii: "A") || first == UInt8(ascii: ".")
    }

    private static func words(of node: Node) -> String {
        switch ValueKind(of: node) {
        case .text: "the text \((node.scalar?.text ?? "").quoted)"
        case .number, .boolean, .null: (node.scalar?.text ?? "").quoted
        case let kind: kind.rawValue
        }
    }

    /// For a list or an object only the opening bracket, because the end may be far away.
    private static func place(of node: Node) -> SourceRange {
        node.scalar == nil ? SourceRange(at: node.range.start) : node.range
    }

    /// What `--fix` writes.
    private static func meant(
        _ node: Node, _ subject: PlanFormat.Subject, _ format: PlanFormat, _ repair: ValueRepair
    ) -> String? {
        repair.repaired(node, as: subject, in: format).map { "write \($0.shown)" }
    }

    private static func fix(_ node: Node, _ format: PlanFormat) -> String? {
        switch (format, node.scalar) {
        case (.integer, let scalar?) where scalar.style == .quoted && Int(scalar.text) != nil: "remove the quotes"
        case (.text, let scalar?) where scalar.text != "null": "put it in double quotes"
        case (.list, let scalar?) where scalar.style == .quoted: "put it in brackets"
        default: nil
        }
    }
}

extension PlanFormat {
    fileprivate var words: String {
        switch self {
        case .text: ValueKind.text.rawValue
        case .integer: "a whole number of at most 64 bits"
        case .list: ValueKind.list.rawValue
        case .object, .task: ValueKind.object.rawValue
        }
    }
}
