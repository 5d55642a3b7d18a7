internal import ArgumentParser
internal import Changes
internal import Documents
internal import Planning
internal import ScaffoldKit
internal import SystemPackage

/// `scaffold plan`, and `scaffold` without a subcommand.
struct PlanCommand: ParsableCommand, ResultDelivery {
    /// Whether it has the options for help, whose names the library would compose at every start, by reflection.
    @TaskLocal static var hasHelp = true

    /// A command that has another one above it is not searched for the library's own option, which would take two more
    /// parsings.
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "plan", _superCommandName: "scaffold",
            abstract: "Print the plan of a feature, or write its stub files (the default).",
            helpNames: hasHelp ? nil : [])
    }

    @Option(help: .blueprints) var blueprints: [String] = []

    @Argument(help: "A feature, a starter, a noun or a sentence: subscription, \"Build subscription API with Stripe\".")
    var feature: [String]

    @Option(
        name: .customLong("stack"),
        help: ArgumentHelp("The stack, by name or alias: go, go-chi.", valueName: "name"))
    var stacks: [String] = []

    @Option(
        name: .customLong("with"),
        help: ArgumentHelp("An integration to include; repeatable, or a list: a,b.", valueName: "name"))
    var integrations: [String] = []

    @Flag(
        name: .customLong("new"),
        help: "Plan a resource of that name, even if it is a known feature or usually no resource.")
    var isNewResource = false

    @Option(
        name: .customLong("singular"),
        help: ArgumentHelp("The singular of a new resource, where English has another.", valueName: "name"))
    var singulars: [String] = []

    @Option(
        name: .customLong("plural"),
        help: ArgumentHelp("The plural of a new resource, where English has another.", valueName: "name"))
    var plurals: [String] = []

    @Flag(help: "Exit with 1, without a plan, if anything was assumed or ignored.")
    var strict = false

    @Option(
        name: .customLong("repo"),
        help: ArgumentHelp("Plan for the project in this folder; without it, for a new project.", valueName: "dir"))
    var repositories: [String] = []

    @Option(
        name: [.customShort("d"), .long],
        help: ArgumentHelp("A value for an option of a blueprint; repeatable.", valueName: "key=value"))
    var data: [String] = []

    @Option(
        name: .customLong("data-file"),
        help: ArgumentHelp("A YAML or JSON file of option values; --data takes precedence.", valueName: "file"))
    var dataFile: String?

    // Those of `OutputOptions`, and those of stub files: each group would cost a fortieth of a start, for the parser's reflection.
    @Option(name: [.short, .long], help: .output) var output: String?
    @Flag(name: [.short, .long], help: .force) var force = false
    @Flag(name: [.short, .long], help: .quiet) var quiet = false

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

    @Option(
        help: """
            The format of the plan, json by default; for changes to stub files: json, or one line each by default.
            """)
    var format: PlanReport?

    func validate() throws {
        if let fault = MisplacedCommand(in: self) { throw ValidationError(fault.message) }
        try validateStubs()
        if plansStubs, let format, format != .json {
            throw ValidationError("--format \(format) is for plans; changes are printed as lines or json.")
        }
    }

    func run() throws {
        var diagnostics = Diagnostics()
        let pipeline = Pipeline(blueprints: blueprints.paths, reporting: &diagnostics)
        var request = self.request(reporting: &diagnostics)
        let project = try plansStubs ? project(of: &request) : nil
        defer { project?.close() }
        guard let design = pipeline.design(request, reporting: &diagnostics), !diagnostics.hasErrors else {
            Terminal.tell(diagnostics)
            throw ExitStatus.invalidInput.code
        }
        Kept.keep(design)
        Terminal.tell(quiet ? design.interpretation.losses : design.interpretation.text)
        if strict, let fault = design.interpretation.fault { diagnostics.append(fault) }
        try Terminal.settle(diagnostics)
        if project == nil || output != nil {
            try deliver((format ?? .json).text(of: plan(of: design, in: project, request.repository)))
        }
        guard let project else { return }
        try StubRun(design: design, project: project, options: self).run()
    }

    /// What the project needs of the plan.
    private func plan(of design: Design, in project: Project?, _ folder: FilePath?) throws -> Plan {
        guard let folder else { return design.plan }
        var diagnostics = Diagnostics()
        let plan = try Pipeline.plan(
            of: design, in: project ?? Project.open(folder, toWrite: false), reporting: &diagnostics)
        Terminal.tell(diagnostics)
        guard let plan else { throw ExitStatus.invalidInput.code }
        if plan.pairs.isEmpty, !quiet { Terminal.tell("nothing to do: \(plan.summary)\n") }
        return plan
    }

    /// Files are planned for a folder: the current one unless `--repo` names another.
    private func project(of request: inout Request) throws -> Project {
        let folder = request.repository ?? "."
        if request.repository == nil, let fault = Project.outer(of: folder, isPlanned: true) {
            try Terminal.settle([fault])
        }
        request.repository = folder
        return try Project.open(folder, toWrite: isWriting)
    }
}

extension PlanReport: NamedValue {}
