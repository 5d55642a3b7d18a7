package import Changes
package import Documents

/// The result of a run.
package struct WriteReport: Sendable, Hashable {
    package let result: WriteResult
    /// Further events: an interrupted run that was completed or rolled back, files left as they are.
    package let notes: [Diagnostic]
    /// What an undo did to each file.
    package var files: [ReportLine] = []

    static let nothingToDo = WriteReport(result: .nothingToDo, notes: [])
}

/// How a run ended. In every case except `written`, the project is unchanged.
package enum WriteResult: Sendable, Hashable {
    case written
    case nothingToDo
    /// Files have other content than at planning time.
    case conflict([Diagnostic])
    /// A path that must not be written to, or a damaged state folder.
    case refused([Diagnostic])
    /// The system refused.
    case failed([Diagnostic])

    package var faults: [Diagnostic] {
        switch self {
        case .written, .nothingToDo: []
        case .conflict(let faults), .refused(let faults), .failed(let faults): faults
        }
    }
}
