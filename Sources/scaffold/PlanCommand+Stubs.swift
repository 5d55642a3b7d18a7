internal import ArgumentParser
internal import Changes

/// The options for writing files in addition to the plan.
extension PlanCommand {
    /// Whether any of them is set.
    var plansStubs: Bool { write || dryRun || diff }

    /// `--dry-run` beside `--write` is the safe one of the two.
    var isWriting: Bool { write && !dryRun }

    var policy: ConflictPolicy { onConflict ?? (force ? .overwrite : skip ? .skip : .fail) }

    func validateStubs() throws {
        if !plansStubs, skip || prune || verbose || onConflict != nil {
            throw ValidationError("--skip, --on-conflict, --prune and --verbose need --write or --dry-run.")
        }
        if skip, onConflict != nil { throw ValidationError("--skip and --on-conflict exclude each other.") }
    }
}

extension ConflictPolicy: NamedValue {}
