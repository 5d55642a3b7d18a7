internal import ArgumentParser
internal import Blueprints
internal import Documents
internal import ScaffoldKit
internal import SystemPackage

/// `scaffold blueprint new`.
struct BlueprintNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Create a blueprint of your own that extends another.")

    @Option(help: .blueprints) var blueprints: [String] = []
    @OptionGroup var target: BlueprintTarget

    @Option(help: ArgumentHelp("The name or alias of a blueprint, or KIND/NAME.", valueName: "blueprint"))
    var extends: String

    @Argument(help: "The name of your blueprint.")
    var name: String

    func run() throws {
        try target.write(extends, in: blueprints) { head, _, diagnostics in
            BlueprintCopy(extending: head, as: name, reporting: &diagnostics)
        }
        Terminal.tell("what to write in it: scaffold blueprint show guide\n")
    }
}

/// `scaffold blueprint eject`.
struct BlueprintEjectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eject",
        abstract: "Copy templates of a stack into your folder, with a stack that extends it.")

    @Option(help: .blueprints) var blueprints: [String] = []
    @OptionGroup var target: BlueprintTarget

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("The name of your stack; without it, yours replaces the original.", valueName: "name"))
    var newName: String?

    @Argument(help: "The name or alias of a blueprint, or KIND/NAME.")
    var name: String

    @Argument(help: ArgumentHelp("The templates to copy; without any, all of them.", valueName: "path"))
    var paths: [String] = []

    func run() throws {
        try target.write(name, in: blueprints) { head, catalog, diagnostics in
            BlueprintCopy(of: head, as: newName, templates: paths, in: catalog, reporting: &diagnostics)
        }
    }
}

/// The folder to write a blueprint to.
struct BlueprintTarget: ParsableArguments {
    @Option(help: ArgumentHelp("The folder for your blueprints; created if missing.", valueName: "dir"))
    var to: String

    func write(
        _ name: String, in folders: [String],
        _ copy: (BlueprintHead, Catalog, inout Diagnostics) -> BlueprintCopy?
    ) throws {
        var diagnostics = Diagnostics()
        let catalog = Catalog(folders: folders.paths, reporting: &diagnostics)
        let copy = catalog.blueprint(name, reporting: &diagnostics).flatMap { copy($0, catalog, &diagnostics) }
        var status = diagnostics.hasErrors ? ExitStatus.invalidInput : .done
        if let copy, !diagnostics.hasErrors {
            switch copy.write(to: FilePath(to)) {
            case .written(let paths): try Terminal.printReport(paths.map { "\($0)\n" }.joined())
            case .conflict(let faults):
                for fault in faults { diagnostics.append(fault) }
                status = .conflict
            case .failed(let fault):
                diagnostics.append(fault)
                status = .ioFailed
            }
        }
        Terminal.tell(diagnostics)
        if status != .done { throw status.code }
    }
}
