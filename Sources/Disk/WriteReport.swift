package import Documents

/// What became of a run.
package struct WriteReport: Sendable, Hashable {
    package let result: WriteResult
    /// What was found and done besides: an interrupted run that was completed or taken back, files left as they are.
    package let notes: [Diagnostic]

    static let nothingToDo = WriteReport(result: .nothingToDo, notes: [])
}

/// How a run ended. In every case but `written` the project holds what it held before.
package enum WriteResult: Sendable, Hashable {
    case written
    case nothingToDo
    /// Files hold something else than was planned for.
    case conflict([Diagnostic])
    /// A path that must not be written to, or a damaged state folder.
    case refused([Diagnostic])
    /// The system said no.
    case failed([Diagnostic])

    package var faults: [Diagnostic] {
        switch self {
        case .written, .nothingToDo: []
        case .conflict(let faults), .refused(let faults), .failed(let faults): faults
        }
    }
}
