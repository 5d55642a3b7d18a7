internal import Documents
internal import Model

/// The status as a report.
package struct StatusReport: Sendable {
    private let status: ProjectStatus

    package init(_ status: ProjectStatus) { self.status = status }

    /// One line for each record that is not as it was generated.
    package var lines: [ReportLine] {
        status.records.filter { $0.state != .unchanged }.map { record in
            let region = record.region.map { "region `\($0)`" }
            let yours = record.keep == .once ? record.reasonOfOnce : nil
            let reasons = [region, record.reason, yours].compactMap { $0 }
            return ReportLine(
                word: record.state.rawValue, path: record.path,
                reason: reasons.isEmpty ? nil : reasons.joined(separator: ", "))
        }
    }

    /// `2 modified, 1 deleted, 40 unchanged`.
    package var summary: String {
        let states = RecordStatus.State.allCases.filter { $0 != .unchanged } + [.unchanged]
        let parts = states.map { ($0.rawValue, count($0)) }.filter { $0.1 > 0 }
        return parts.isEmpty ? "nothing was generated here" : parts.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
    }

    package var text: String { lines.map { $0.text + "\n" }.joined() }

    /// Contains every record and every state; `region` and `reason` are null if there is none.
    package var json: String {
        let counts = RecordStatus.State.allCases.map { ($0.rawValue, JSONValue.integer(count($0))) }
        return JSONWriter.string([
            "records": .array(status.records.map(\.json)), "counts": .object(counts),
            "drift": .boolean(status.hasDrift),
        ])
    }

    private func count(_ state: RecordStatus.State) -> Int { status.records.count { $0.state == state } }
}

extension RecordStatus {
    fileprivate var reasonOfOnce: String {
        state == .deleted
            ? "created once; if it is to be gone, remove its record from `\(LockFile.path)`"
            : "created once and yours since"
    }

    fileprivate var json: JSONValue {
        [
            "path": .string(path), "region": .string(region), "keep": .string(keep.rawValue), "owner": .string(owner),
            "state": .string(state.rawValue), "drift": .boolean(isDrift), "reason": .string(reason),
        ]
    }
}
