internal import Blueprints
internal import Documents
internal import Model

/// Rejects names that the stack's code cannot use.
struct NameChecker: Sendable {
    let naming: Naming

    func check(
        _ name: String, as subject: Naming.Subject, at location: SourceLocation?,
        reporting diagnostics: inout Diagnostics
    ) {
        guard let reservation = naming.reservation(of: name, as: subject) else { return }
        diagnostics.error(
            "reserved-name", "the \(subject.rawValue) name `\(name)` \(reservation.reason)", at: location,
            fix: reservation.form(besides: name).map { "let it \($0)" }
                ?? "choose another name, such as `\(subject.better(than: name))`")
    }

    /// A value that somebody chose; one that a project has already works there.
    func check(_ option: OptionValue, at location: SourceLocation?, reporting diagnostics: inout Diagnostics) {
        for reservation in naming.reserved {
            guard let part = reservation.fault(in: option.value, of: option.spec.name) else { continue }
            diagnostics.error(
                "reserved-name",
                "option `\(option.spec.name)` cannot be \(option.value.quoted): `\(part)` "
                    + reservation.reason, at: location,
                fix: reservation.form(besides: part).map { "let its parts \($0)" } ?? "choose another name")
            return
        }
    }

    /// A file is what the name of its template says, such as a test.
    ///
    /// A resource whose own name is rejected for the same reason is told by itself.
    func check(_ file: PlannedFile, of spec: FileSpec, reporting diagnostics: inout Diagnostics) {
        let name = ProjectPath.name(of: file.path)
        guard file.change == .create, let template = spec.templateName, name != template else { return }
        for reservation in naming.reserved where !reservation.files.isEmpty {
            if case .resource(let name) = file.owner, reservation.forbids(name, as: .resource) { continue }
            guard let difference = reservation.difference(of: name, from: template) else { continue }
            diagnostics.error(
                "wrong-file-name", "the file `\(spec.id)` would be \(file.path.quoted), \(difference)",
                at: spec.location, fix: "change its name or its template")
            return
        }
    }
}

extension Naming.Subject {
    fileprivate func better(than name: String) -> String {
        switch self {
        case .resource, .model, .table: "customer_\(name)"
        case .field, .action: "\(name)_value"
        case .folder: "\(name)-service"
        }
    }
}
