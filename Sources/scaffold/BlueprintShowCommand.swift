internal import ArgumentParser
internal import Blueprints
internal import Documents
internal import ScaffoldKit
internal import SystemPackage

/// `scaffold blueprint show`.
struct BlueprintShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a blueprint, the origins of its values, or its templates.",
        discussion: "`scaffold blueprint show guide` prints the guide to writing blueprints.")

    @Option(help: .blueprints) var blueprints: [String] = []
    @OptionGroup var output: OutputOptions

    @Flag(help: "Show which file each value and template comes from, across everything it extends.")
    var origins = false

    @Flag(help: "List the templates, each with its file.")
    var files = false

    @Option(help: ArgumentHelp("Print the template at this path.", valueName: "path"))
    var file: String?

    @Argument(help: "The name or alias of a blueprint, or KIND/NAME; or guide.")
    var name: String

    func validate() throws {
        if [origins, files, file != nil].filter({ $0 }).count > 1 {
            throw ValidationError("--origins, --files and --file go alone.")
        }
    }

    func run() throws {
        var diagnostics = Diagnostics()
        let catalog = Catalog(folders: blueprints.paths, reporting: &diagnostics)
        let text =
            guide(in: catalog)
            ?? catalog.blueprint(name, reporting: &diagnostics)
            .flatMap { result(of: $0, in: catalog, &diagnostics) }
        try Terminal.settle(diagnostics)
        if let text { try output.deliver(text) }
    }

    /// The guide to blueprints, unless a blueprint has its name.
    private func guide(in catalog: Catalog) -> String? {
        let isBlueprint = BlueprintKind.allCases.contains { catalog.head(name, of: $0) != nil }
        return name == "guide" && !origins && !files && file == nil && !isBlueprint ? Catalog.guide : nil
    }

    private func result(
        of head: BlueprintHead, in catalog: Catalog, _ diagnostics: inout Diagnostics
    ) -> String? {
        if origins { return Origins(of: head, in: catalog, reporting: &diagnostics)?.text }
        guard files || file != nil else { return head.text }
        let templates = catalog.templates(of: head, reporting: &diagnostics)
        guard let file else { return templates?.listing }
        return templates?.named(file, of: head, reporting: &diagnostics)?.text
    }
}
