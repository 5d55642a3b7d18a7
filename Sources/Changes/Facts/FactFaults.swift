internal import Documents
internal import Model

/// What is said when a run would lose what earlier ones made.
extension Diagnostic {
    private static let lock = LockFile.path

    static func changedModel(_ model: String, _ column: LockFact, _ change: String) -> Diagnostic {
        Diagnostic(
            .error, code: "changed-model",
            "the model `\(model)` \(change), but its table `\(column.table)` was made before, and no migration changes it",
            fix: "undo the change in the blueprint; or write a migration by hand, remove the lines "
                + "`column \(column.scope) \(column.table).*` from `\(lock)`, and run this again")
    }

    static func newUnique(_ unique: LockFact) -> Diagnostic {
        Diagnostic(
            .error, code: "changed-model",
            "`\(unique.scope)` demands that \(unique.text.quoted) be unique, but its table `\(unique.table)` was made before, and no migration sees to it",
            fix: "undo the change in the blueprint; or write a migration by hand, add the line "
                + "`\(unique.line)` to `\(lock)`, and run this again")
    }

    static func lostUnique(_ unique: LockFact) -> Diagnostic {
        Diagnostic(
            .error, code: "changed-model",
            "`\(unique.scope)` no longer demands that \(unique.text.quoted) be unique, but its table `\(unique.table)` was made so, and no migration changes it",
            fix: "undo the change in the blueprint; or write a migration by hand, remove the line "
                + "`\(unique.line)` from `\(lock)`, and run this again")
    }

    static func plural(_ column: LockFact, _ name: String) -> Diagnostic {
        Diagnostic(
            .error, code: "other-feature",
            "`\(name)` is the table of `\(column.scope)`, so this may be the same resource",
            fix: "write `\(column.scope) --plural \(column.table)`; or give this resource another name")
    }

    static func lostTable(_ columns: [LockFact], isGeneric: Bool) -> Diagnostic {
        let parts = columns[0].scope.split(separator: ".")
        let integration = parts.dropFirst().map { " with `\($0)`" }.joined()
        let names = columns.map { "`\($0.column)`" }.joined(separator: ", ")
        return Diagnostic(
            .error, code: "changed-model",
            "`\(parts[0])`\(integration) made \(names) of the table `\(columns[0].table)`, and this run would make none of it; no migration removes or renames it",
            fix: (isGeneric ? "add --plural \(columns[0].table)" : "undo the change")
                + "; or write a migration by hand, remove the lines "
                + "`column \(columns[0].scope) \(columns[0].table).*` from `\(lock)`, and run this again")
    }

    static func otherFeature(_ columns: [LockFact], _ scope: String) -> Diagnostic {
        Diagnostic(
            .error, code: "other-feature",
            "the table `\(columns[0].table)` is that of `\(columns[0].scope)`, and `\(scope)` would replace its files",
            fix: "give the resource another name; or, if `\(scope)` takes its place, remove the lines "
                + "`column \(columns[0].scope) \(columns[0].table).*` from `\(lock)`")
    }

    static func lostEvents(_ events: [LockFact], _ features: [Stubs.Feature]) -> Diagnostic {
        let (feature, integration) = (events[0].scope, events[0].name)
        let types = events.map { $0.text.quoted }.joined(separator: ", ")
        let names = features.filter { $0.integrations.contains(integration) }.map { "`\($0.name)`" }
        return Diagnostic(
            .error, code: "lost-events",
            "the webhook of `\(integration)` handles \(types) for `\(feature)`; with \(names.joined(separator: ", ")) it would handle them no more",
            fix: "run this without `\(integration)` and add the events by hand; or, to give those of `\(feature)` up, "
                + "remove the lines `event \(feature) \(integration) *` from `\(lock)`")
    }

    static func dropped(_ integration: String, by feature: String, keptBy others: [String]) -> Diagnostic {
        let names = others.map { "`\($0)`" }.joined(separator: ", ")
        return Diagnostic(
            .error, code: "lost-events",
            "the files of `\(integration)` stay for \(names), and they handle events of `\(feature)` with columns that it would have no more",
            fix: "remove the lines `event \(feature) \(integration) *` from `\(lock)`, write \(names) once more with "
                + "--prune, whose files then handle none of them, and run this again")
    }

    static func sameName(_ old: LockFact, _ new: LockFact, _ name: String) -> Diagnostic {
        Diagnostic(
            .error, code: "name-clash",
            "`\(new.name)` would have the name `\(name)` in \(new.place), which `\(old.name)` has since an earlier run",
            fix: "rename the resource, field or action; or, if `\(old.name)` is gone, remove the lines "
                + "`name \(old.scope) \(old.name) *` from `\(lock)`")
    }

    static func otherStack(_ old: LockFact, _ new: LockFact) -> Diagnostic {
        Diagnostic(
            .error, code: "other-stack",
            "the files of this folder were made for the stack `\(old.name)`, and `\(new.name)` would write among them",
            fix: "run this in another folder, or with --stack \(old.name); if `\(new.name)` takes its place, "
                + "remove the line `\(old.line)` from `\(lock)`")
    }

    static func forgotten(_ old: LockFact, _ new: LockFact) -> Diagnostic {
        let isOwn = old.text != LockFact.builtIn
        let now = new.name == LockFact.generic ? "a generic resource" : "the built-in blueprint"
        let name = old.kind == .stack || old.name == LockFact.generic ? old.name : old.scope
        let kind = old.kind.rawValue
        return Diagnostic(
            .error, code: "other-blueprint",
            "the \(kind) `\(name)` was made from the blueprint \(isOwn ? old.text.quoted : "`\(old.name)`"), and \(now) would replace it",
            fix: (isOwn ? "add --blueprints DIR, the folder that has \(old.text.quoted)" : "leave out --new")
                + "; or, to replace it, remove the line `\(old.line)` from `\(lock)`")
    }

    static func otherOption(_ old: LockFact, _ new: LockFact) -> Diagnostic {
        Diagnostic(
            .error, code: "other-option",
            "the files of this folder were made with \("\(old.name)=\(old.text)".quoted), and \("\(new.name)=\(new.text)".quoted) would not fit them",
            fix:
                "add \("-d \(old.name)=\(old.text)".quoted); if the project has changed, remove the line `\(old.line)` "
                + "from `\(lock)`")
    }
}
