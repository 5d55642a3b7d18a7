internal import Model

/// The plan for people: tables of the architecture, then each task with a checklist.
enum PlanMarkdown {
    static func text(of plan: Plan) -> String {
        let sections = [heading(of: plan)] + architecture(of: plan) + plan.pairs.flatMap(tasks)
        return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private static func heading(of plan: Plan) -> String {
        let prompt = plan.prompt.split(whereSeparator: \.isNewline).map { "> \(MarkdownText.inline(String($0)))" }
        return """
            # \(MarkdownText.inline(plan.summary))

            \(prompt.joined(separator: "\n"))
            """
    }

    private static func architecture(of plan: Plan) -> [String] {
        [
            table(
                "Endpoints", ["Method", "Path", "Purpose", "Auth"],
                plan.endpoints.map {
                    [
                        $0.method, MarkdownText.code($0.path), MarkdownText.inline($0.purpose, inCell: true),
                        $0.auth.rawValue,
                    ]
                }),
            table(
                "Data models", ["Model", "Table", "Purpose", "Fields"],
                plan.models.map {
                    [
                        MarkdownText.code($0.name), MarkdownText.code($0.table),
                        MarkdownText.inline($0.purpose, inCell: true),
                        $0.fields.map { MarkdownText.code($0.name) }.joined(separator: ", "),
                    ]
                }),
            list(
                "Services",
                plan.services.map { "\(MarkdownText.code($0.name)): \(MarkdownText.inline($0.purpose))" }),
            list("External integrations", plan.integrations.map { MarkdownText.inline($0.external) }),
        ]
    }

    private static func tasks(_ pair: TaskPair) -> [String] {
        let (maker, critique) = (pair.maker, pair.critique)
        let after = maker.dependencies.map(String.init).joined(separator: ", ")
        return [
            "## \(maker.order). \(MarkdownText.inline(maker.name))",
            byline(maker.description, skill: maker.skill, after: after, timeout: maker.timeout),
            requirements(maker.requirements),
            list("Create", maker.create.map(MarkdownText.code), level: 3),
            list("Modify", maker.modify.map(MarkdownText.code), level: 3),
            list("Test", maker.test.map(MarkdownText.code), level: 3),
            maker.patterns.isEmpty ? "" : "Patterns: \(MarkdownText.inline(maker.patterns))",
        ] + criteria(maker.criteria) + [
            "## \(critique.order). \(MarkdownText.inline(critique.name))",
            byline(critique.description, skill: critique.skill, after: "\(maker.order)", timeout: critique.timeout),
        ] + criteria(critique.criteria)
    }

    private static func byline(_ description: String, skill: String, after: String, timeout: Int) -> String {
        let order = after.isEmpty ? "" : ", after \(after)"
        return "\(MarkdownText.inline(description)) (\(MarkdownText.code(skill))\(order), \(timeout) s)"
    }

    /// Lines that begin with `- ` are list items; every other line is a paragraph.
    private static func requirements(_ text: String) -> String {
        var blocks: [(isItem: Bool, text: String)] = []
        for line in text.split(separator: "\n") {
            let isItem = line.hasPrefix("- ")
            let words = MarkdownText.inline(String(isItem ? line.dropFirst(2) : line))
            blocks.append((isItem, isItem ? "- \(words)" : words))
        }
        var markdown = blocks.first?.text ?? ""
        for (previous, block) in zip(blocks, blocks.dropFirst()) {
            markdown += (previous.isItem && block.isItem ? "\n" : "\n\n") + block.text
        }
        return markdown
    }

    private static func criteria(_ criteria: Criteria) -> [String] {
        [("Critical", criteria.critical), ("Expected", criteria.expected), ("Nice to have", criteria.niceToHave)]
            .map { list($0.0, $0.1.map { "[ ] \(MarkdownText.inline($0))" }, level: 3) }
    }

    private static func list(_ title: String, _ items: [String], level: Int = 2) -> String {
        guard !items.isEmpty else { return "" }
        let mark = String(repeating: "#", count: level)
        return "\(mark) \(title)\n\n" + items.map { "- \($0)" }.joined(separator: "\n")
    }

    private static func table(_ title: String, _ columns: [String], _ rows: [[String]]) -> String {
        guard !rows.isEmpty else { return "" }
        let lines = [columns, columns.map { _ in "---" }] + rows
        return "## \(title)\n\n" + lines.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
    }
}
