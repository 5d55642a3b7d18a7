internal import ArgumentParser
internal import Blueprints
internal import Documents
internal import ScaffoldKit
internal import SystemPackage

/// `scaffold blueprint`.
struct BlueprintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blueprint", abstract: "List, show, check and compare blueprints.",
        subcommands: [List.self, Show.self, Lint.self, ParityCommand.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List the blueprints by kind.")

        @OptionGroup var blueprints: BlueprintFolders

        func run() throws {
            var diagnostics = Diagnostics()
            let catalog = Catalog(folders: blueprints.paths, reporting: &diagnostics)
            Terminal.tell(diagnostics)
            Terminal.printResult(catalog.listing)
            if diagnostics.hasErrors { throw ExitStatus.invalidInput.code }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Print a blueprint, as a start for your own.")

        @OptionGroup var blueprints: BlueprintFolders
        @OptionGroup var output: OutputOptions

        @Flag(help: "Tell from which file each value and each template comes, also of what it extends.")
        var origins = false

        @Argument(help: "The name or alias of a blueprint, or KIND/NAME.")
        var name: String

        func run() throws {
            var diagnostics = Diagnostics()
            let catalog = Catalog(folders: blueprints.paths, reporting: &diagnostics)
            let head = catalog.blueprint(name, reporting: &diagnostics)
            let text = head.flatMap { head in
                origins ? Origins(of: head, in: catalog, reporting: &diagnostics)?.text : head.text
            }
            Terminal.tell(diagnostics)
            guard let text, !diagnostics.hasErrors else { throw ExitStatus.invalidInput.code }
            try output.deliver(text)
        }
    }

    struct Lint: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lint", abstract: "Check blueprints: files, or folders of them.")

        @OptionGroup var blueprints: BlueprintFolders

        @Argument(help: "Blueprint files or folders.")
        var paths: [String]

        func run() throws {
            var diagnostics = Diagnostics()
            let linter = BlueprintLinter(catalog: Catalog(folders: blueprints.paths, reporting: &diagnostics))
            let count = linter.lint(paths.map { FilePath($0) }, reporting: &diagnostics)
            Terminal.tell(diagnostics)
            if diagnostics.hasErrors { throw ExitStatus.invalidInput.code }
            Terminal.tell("\(count) \(count == 1 ? "blueprint" : "blueprints"), no errors\n")
        }
    }
}
