internal import Documents

/// A set of changes in words.
package struct ChangeReport: Sendable {
    private let changeSet: ChangeSet

    package init(_ changeSet: ChangeSet) { self.changeSet = changeSet }

    /// One for each change.
    package var lines: [ReportLine] {
        changeSet.changes.map { ReportLine(word: $0.kind.rawValue, path: $0.path, reason: $0.reason) }
    }

    package var text: String { lines.map { $0.text + "\n" }.joined() }

    /// Every kind is always counted, and `reason` is null where there is none.
    package var json: String {
        let changes = changeSet.changes.map { change -> JSONValue in
            ["path": .string(change.path), "change": .string(change.kind.rawValue), "reason": .string(change.reason)]
        }
        let counts = Change.Kind.allCases.map { kind in
            (kind.rawValue, JSONValue.integer(changeSet.changes.count { $0.kind == kind }))
        }
        return JSONWriter.string(["changes": .array(changes), "counts": .object(counts)])
    }

    /// What the set does to each file that it changes.
    package var diffs: [UnifiedDiff] {
        changeSet.changes.map { UnifiedDiff(path: $0.path, old: $0.old, new: $0.new) }.filter { !$0.lines.isEmpty }
    }

    package var diff: String { diffs.map(\.text).joined() }
}
