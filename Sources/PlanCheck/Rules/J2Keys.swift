internal import Documents

enum J2Keys: CheckRule {
    static let code = "J2"
    static let page = RulePage(
        demand: """
            Each object has the keys of the format.
            """,
        reason: """
            A missing key is an error, and so is another spelling of it, such as `taskName`, or another word, such as \
            `depends_on`; if only one key can be meant, the rest is checked as if it were right. An unknown key is \
            usually a typo and gets a warning, but one with tasks in it is an error, because no runner finds them; a team's own keys belong \
            in `metadata` or begin with `x-`. A plan that asks for input or is blocked needs no architecture and no \
            tasks.
            """,
        source: """
            the output format.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        guard let root = plan.root else { return }
        for key in plan.renamings {
            findings.error(
                "the format calls \(key.old.quoted) `\(key.new)`", at: key.range, fix: "write `\(key.new)`")
        }
        let isUnplanned = plan.status.map { S2Status.unplanned.contains($0.value) } ?? false
        PlanFormat.plan.walk(root, as: PlanFormat.Subject(key: "")) { node, format, subject in
            guard let keys = format.keys(of: node), let mapping = node.mapping else { return }
            let isRoot = subject.key.isEmpty
            for key in keys where key.isRequired && mapping[key.name] == nil {
                if isRoot && isUnplanned && ["architecture", "tasks"].contains(key.name) { continue }
                findings.error(missing(key.name, in: subject), at: SourceRange(at: node.range.start))
            }
            for entry in mapping.entries where !isKnown(entry.key, keys) {
                if holdsTasks(entry.value) {
                    findings.error(
                        "no runner finds the tasks in \(entry.key.quoted)", at: entry.keyRange,
                        fix: "move them into `tasks`")
                } else {
                    findings.warning(
                        "the format has no key \(entry.key.quoted) here", at: entry.keyRange,
                        fix: fix(entry.key, keys))
                }
            }
        }
    }

    /// A list of tasks or of phases with tasks, or one task.
    private static func holdsTasks(_ node: Node) -> Bool {
        switch PlanShape.kind(of: node) {
        case .task, .tasks, .phases, .plan: true
        case .architecture, nil: false
        }
    }

    private static func isKnown(_ key: String, _ keys: [PlanFormat.Key]) -> Bool {
        key == "metadata" || key.hasPrefix("x-") || keys.contains { $0.name == key }
    }

    private static func missing(_ key: String, in subject: PlanFormat.Subject) -> String {
        subject.key.isEmpty ? "the plan has no key `\(key)`" : "\(subject.text) has no key `\(key)`"
    }

    private static func fix(_ key: String, _ keys: [PlanFormat.Key]) -> String {
        NearestName.question(for: key, in: keys.map(\.name))
            ?? "remove it, put it into `metadata`, or let its name begin with `x-`"
    }
}
