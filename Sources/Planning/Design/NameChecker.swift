internal import Blueprints
internal import Documents

/// Rejects names that the stack's code cannot use.
struct NameChecker: Sendable {
    let naming: Naming

    func check(
        _ name: String, as subject: Naming.Subject, at location: SourceLocation?,
        reporting diagnostics: inout Diagnostics
    ) {
        guard let reservation = naming.reserved.first(where: { $0.forbids(name, as: subject) }) else { return }
        diagnostics.error(
            "reserved-name", "the \(subject.rawValue) name `\(name)` \(reservation.reason)", at: location,
            fix: "choose another name, such as `\(subject.better(than: name))`")
    }
}

extension Naming.Subject {
    fileprivate func better(than name: String) -> String {
        switch self {
        case .resource, .table: "customer_\(name)"
        case .field, .action: "\(name)_value"
        case .folder: "\(name)-service"
        }
    }
}
