internal import Documents

/// The coverage of several stacks as a report.
package struct ParityReport: Sendable {
    private let parity: Parity

    private static let cellWidth = Parity.Coverage.stubs.rawValue.count

    package init(_ parity: Parity) { self.parity = parity }

    /// One column for each stack; rows that differ but should be equal end with `differs`.
    package var text: String {
        let names = parity.rows.map { "  \($0.name)" } + Parity.Group.allCases.map(\.rawValue)
        let width = names.map(\.count).max() ?? 0
        var text = line("", parity.stacks, width)
        for group in Parity.Group.allCases {
            let rows = parity.rows.filter { $0.group == group }
            if !rows.isEmpty { text += "\(group.rawValue)\n" }
            for row in rows {
                let cells = row.coverage.map(\.rawValue) + (row.isLevel ? [] : ["differs"])
                text += line("  \(row.name)", cells, width)
            }
        }
        return text
    }

    package var json: String {
        let rows = parity.rows.map { row -> JSONValue in
            let cells = zip(parity.stacks, row.coverage).map { ($0, JSONValue.string($1.rawValue)) }
            return [
                "group": .string(row.group.rawValue), "name": .string(row.name), "level": .boolean(row.isLevel),
                "stacks": .object(cells),
            ]
        }
        return JSONWriter.string(["level": .boolean(parity.isLevel), "rows": .array(rows)])
    }

    package var summary: String {
        let count = parity.rows.count { !$0.isLevel }
        return count == 0 ? "the stacks are level" : "\(count) \(count == 1 ? "row differs" : "rows differ")"
    }

    private func line(_ name: String, _ cells: [String], _ width: Int) -> String {
        var line = name + String(repeating: " ", count: width - name.count)
        for (index, cell) in cells.enumerated() {
            let wanted = index < parity.stacks.count ? max(parity.stacks[index].count, Self.cellWidth) : 0
            line += "  " + cell + String(repeating: " ", count: max(0, wanted - cell.count))
        }
        while line.last == " " { line.removeLast() }
        return line + "\n"
    }
}
