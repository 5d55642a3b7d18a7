internal import ArgumentParser
internal import Blueprints
internal import Documents
internal import ScaffoldKit
internal import SystemPackage

/// `scaffold blueprint`.
struct BlueprintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blueprint", abstract: "List, show, copy, check and compare blueprints.",
        discussion: "How to write them: scaffold blueprint show guide",
        subcommands: [
            List.self, BlueprintShowCommand.self, BlueprintNewCommand.self, BlueprintEjectCommand.self, Lint.self,
            ParityCommand.self,
        ])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List the blueprints by kind.")

        @Option(help: .blueprints) var blueprints: [String] = []

        func run() throws {
            var diagnostics = Diagnostics()
            let catalog = Catalog(folders: blueprints.paths, reporting: &diagnostics)
            Terminal.tell(diagnostics)
            try Terminal.printReport(catalog.listing)
            Terminal.tell("how to write your own: scaffold blueprint show guide\n")
            if diagnostics.hasErrors { throw ExitStatus.invalidInput.code }
        }
    }

    struct Lint: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lint", abstract: "Check blueprint files, folders or names, and report every error.")

        @Option(help: .blueprints) var blueprints: [String] = []

        @Argument(help: "Blueprint files or folders, or names of built-in blueprints.")
        var paths: [String]

        func run() throws {
            var diagnostics = Diagnostics()
            let linter = BlueprintLinter(catalog: Catalog(folders: blueprints.paths, reporting: &diagnostics))
            let count = linter.lint(paths.map { FilePath($0) }, reporting: &diagnostics)
            try Terminal.settle(diagnostics)
            Terminal.tell("\(count) \(count == 1 ? "blueprint" : "blueprints"), no errors\n")
        }
    }
}
