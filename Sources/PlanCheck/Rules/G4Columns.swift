internal import Documents

enum G4Columns: CheckRule {
    static let code = "G4"
    static let page = RulePage(
        demand: """
            One task adds a column.
            """,
        reason: """
            The second migration that adds it fails. A column is found by a migration named after it \
            (`add_status_to_orders`), by requirements that say "add column `status` to `orders`", and as an item of a
            list under "Create the table `orders`:".
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
            let said = text.value.mentions("column") ? WordScanner.words(in: text.value) : []
            return (columns(in: said, isMigration: false) + listedColumns(in: text.value)).map { ($0, text.range) }
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

    /// The names in backquotes that begin the items of a list under a line that makes a table or its columns.
    private static func listedColumns(in text: String) -> [String] {
        guard text.contains(":\n") else { return [] }
        var table: String?
        return text.split(whereSeparator: \.isNewline).compactMap { line -> String? in
            let line = line.drop { $0 == " " }
            guard line.hasPrefix("- ") || line.hasPrefix("* ") else {
                table = self.table(madeBy: line)
                return nil
            }
            guard let table, let name = line.dropFirst(2).drop(while: { $0 == " " }).quoted(from: "`") else {
                return nil
            }
            return "\(G1Made.singular(table)).\(name.lowercased())"
        }
    }

    /// `Create the table `orders`:`, `Add these columns to `orders`:`.
    private static func table(madeBy line: Substring) -> String? {
        guard line.hasSuffix(":"), let code = line.firstIndex(of: "`") else { return nil }
        let words = WordScanner.words(in: String(line))
        guard words.contains(where: makers.contains), words.contains(where: tableWords.contains) else { return nil }
        return line[code...].quoted(from: "`")?.lowercased()
    }

    private static let makers: Set<String> = ["add", "adds", "create", "creates", "make", "makes", "define", "defines"]
    private static let tableWords: Set<String> = ["table", "column", "columns"]

    private static let columnWords: Set<String> = ["column", "columns"]
    private static let filler: Set<String> = ["a", "an", "the", "new", "nullable", "table"]
}

extension Substring {
    /// What stands between a quote at its beginning and the next one, if it is a name.
    fileprivate func quoted(from quote: Character) -> String? {
        guard first == quote, let end = dropFirst().firstIndex(of: quote) else { return nil }
        let name = self[index(after: startIndex)..<end]
        return name.isEmpty || name.contains { !$0.isLetter && !$0.isNumber && $0 != "_" } ? nil : String(name)
    }
}
