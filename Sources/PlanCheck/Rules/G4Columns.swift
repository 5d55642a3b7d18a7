internal import Documents

enum G4Columns: CheckRule {
    static let code = "G4"
    static let page = RulePage(
        demand: """
            One task adds a column.
            """,
        reason: """
            The second migration that adds it fails. A column is found by a migration named after it \
            (`add_status_to_orders`) and by requirements that say "add column `status` to `orders`".
            """,
        source: """
            rule 3, "Include file paths in task inputs", and the order of the tasks.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        var first: [String: (task: PlanDocument.Task, range: SourceRange)] = [:]
        for task in plan.makers {
            for (column, range) in columns(of: task) {
                guard let owner = first[column] else {
                    first[column] = (task, range)
                    continue
                }
                guard owner.task.index != task.index else { continue }
                findings.warning(
                    "task \(owner.task.number) adds the column \(String(column.drop { $0 != "." }.dropFirst()).quoted) too",
                    at: range,
                    notes: [PlaceNote(message: "task \(owner.task.number) adds it here", range: owner.range)],
                    fix: "leave it to one of the two")
            }
        }
    }

    /// `orders.status` for each column that a task adds, once for each text.
    private static func columns(of task: PlanDocument.Task) -> [(String, SourceRange)] {
        let files = (task.maker?.create ?? []).flatMap { file in
            columns(in: file.value.mentions("add") ? SourcePath(file.value).stemWords : [], isMigration: true).map {
                ($0, file.range)
            }
        }
        let texts = [task.description, task.maker?.requirements].compactMap { $0 }.flatMap { text in
            !text.value.mentions("column")
                ? [] : columns(in: WordScanner.words(in: text.value), isMigration: false).map { ($0, text.range) }
        }
        return files + texts
    }

    /// The words between `add` and `to`, of which a text has `column` as one.
    private static func columns(in words: [String], isMigration: Bool) -> [String] {
        words.indices.filter { ["add", "adds"].contains(words[$0]) }.flatMap { start -> [String] in
            let rest = words[(start + 1)...].prefix(12)
            guard let to = rest.firstIndex(of: "to") else { return [] }
            let table = rest[(to + 1)...].first { !filler.contains($0) }
            let between = rest[..<to]
            guard let table, isMigration || between.contains(where: columnWords.contains) else { return [] }
            return between.split(separator: "and").compactMap { part in
                let name = part.filter { !filler.contains($0) && !columnWords.contains($0) }
                return name.isEmpty ? nil : "\(G1Made.singular(table)).\(name.joined(separator: "_"))"
            }
        }
    }

    private static let columnWords: Set<String> = ["column", "columns"]
    private static let filler: Set<String> = ["a", "an", "the", "new", "nullable", "table"]
}
