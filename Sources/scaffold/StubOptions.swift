internal import ArgumentParser
internal import Changes

/// The options for writing files in addition to the plan.
struct StubOptions: ParsableArguments {
    @Flag(help: "Write the stub files into the project (--repo, or the current folder).")
    var write = false

    @Flag(name: [.customShort("n"), .long], help: "Show what --write would do without writing.")
    var dryRun = false

    @Flag(help: "Show the changes line by line; writes nothing without --write.")
    var diff = false

    @Flag(
        name: [.short, .long],
        help: "Leave your files that are in the way and ask again next time; same as --on-conflict skip.")
    var skip = false

    @Option(
        help: ArgumentHelp(
            """
            What to do with your files that are in the way: fail (write nothing), keep (keep yours), \
            skip (keep yours, ask again next time), overwrite or merge.
            """,
            valueName: "what"))
    var onConflict: ConflictPolicy?

    @Flag(name: [.short, .long], help: "List the files that stay as they are, too, instead of counting them.")
    var verbose = false

    @Flag(help: "Delete unedited files that the blueprints no longer generate.")
    var prune = false

    /// Whether any of them is set.
    var isAsked: Bool { write || dryRun || diff }

    /// `--dry-run` beside `--write` is the safe one of the two.
    var isWriting: Bool { write && !dryRun }

    /// - Parameter force: overwrite everything.
    func policy(force: Bool) -> ConflictPolicy { onConflict ?? (force ? .overwrite : skip ? .skip : .fail) }

    func validate() throws {
        if !isAsked, skip || prune || verbose || onConflict != nil {
            throw ValidationError("--skip, --on-conflict, --prune and --verbose need --write or --dry-run.")
        }
        if skip, onConflict != nil { throw ValidationError("--skip and --on-conflict exclude each other.") }
    }
}

extension ConflictPolicy: NamedValue {}
