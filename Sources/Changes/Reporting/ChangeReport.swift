internal import Documents

/// A set of changes as a report.
package struct ChangeReport: Sendable {
    private let changeSet: ChangeSet

    package init(_ changeSet: ChangeSet) { self.changeSet = changeSet }

    /// One for each change.
    package var lines: [ReportLine] {
        changeSet.changes.map { ReportLine(word: $0.kind.rawValue, path: $0.path, reason: $0.reason) }
    }

    /// - Parameter isVerbose: list unchanged files; otherwise they are counted.
    package func text(isVerbose: Bool = false) -> String {
        let unchanged = changeSet.changes.count { $0.kind == .identical }
        let word = Change.Kind.identical.rawValue
        guard !isVerbose, unchanged > 0 else { return lines.map { $0.text + "\n" }.joined() }
        let count = ReportLine(word: word, path: unchanged == 1 ? "1 file" : "\(unchanged) files", reason: nil)
        return (lines.filter { $0.word != word } + [count]).map { $0.text + "\n" }.joined()
    }

    /// Counts every kind, also those that do not occur; `reason` is null if there is none.
    package var json: String {
        let changes = changeSet.changes.map { change -> JSONValue in
            ["path": .string(change.path), "change": .string(change.kind.rawValue), "reason": .string(change.reason)]
        }
        let counts = Change.Kind.allCases.map { kind in
            (kind.rawValue, JSONValue.integer(changeSet.changes.count { $0.kind == kind }))
        }
        return JSONWriter.string(["changes": .array(changes), "counts": .object(counts)])
    }

    /// The diff of each changed file.
    package var diffs: [UnifiedDiff] {
        changeSet.changes.map { UnifiedDiff(path: $0.path, old: $0.old, new: $0.new) }.filter { !$0.lines.isEmpty }
    }

    package var diff: String { diffs.map(\.text).joined() }
}
