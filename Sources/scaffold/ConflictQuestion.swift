internal import Changes
internal import Documents

/// Asks a user at a terminal what to do with each conflicting file.
struct ConflictQuestion {
    /// Nil if the user wants nothing to be written.
    static func settle(_ plan: ChangePlan) -> ChangePlan? {
        var plan = plan
        var rest: ConflictPolicy?
        while let conflict = plan.conflicts.first {
            guard let answer = rest ?? ask(conflict, &rest) else { return nil }
            let fits = answer != .overwrite && answer != .merge || conflict.scaffold != nil
            plan = plan.resolved(conflict.path, fits ? answer : .keep)
        }
        return plan
    }

    /// Nil at the end of input: nobody agreed to any change.
    private static func ask(_ conflict: Conflict, _ rest: inout ConflictPolicy?) -> ConflictPolicy? {
        tell(conflict)
        while true {
            Terminal.tell("\(conflict.path): write over it? [y N a d m q h] ")
            guard let line = readLine() else { return nil }
            switch line.lowercased().first {
            case nil, "n": return .keep
            case "y": return .overwrite
            case "a":
                rest = .overwrite
                return .overwrite
            case "m": return .merge
            case "q": return nil
            case "d": Terminal.tell(difference(conflict))
            default: Terminal.tell(help)
            }
        }
    }

    private static func difference(_ conflict: Conflict) -> String {
        UnifiedDiff(path: conflict.path, old: conflict.yours, new: conflict.scaffold ?? conflict.yours).text
    }

    private static func tell(_ conflict: Conflict) {
        var diagnostics = Diagnostics()
        for diagnostic in conflict.diagnostics { diagnostics.append(diagnostic) }
        Terminal.tell(diagnostics)
    }

    private static let help = """
        y  write the new text over this file
        n  keep this file as it is, and do not ask again (the default)
        a  write over this file and all others
        d  show the difference
        m  merge both, with marks where they touch the same lines
        q  write nothing at all
        h  this help

        """
}
