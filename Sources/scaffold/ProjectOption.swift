internal import ArgumentParser
internal import ScaffoldKit
internal import SystemPackage

/// The option for the project, for commands that need nothing else.
struct ProjectOption: ParsableArguments {
    @Option(
        name: .customLong("repo"),
        help: ArgumentHelp("The project's folder; without it, the current one.", valueName: "dir"))
    var repository = "."

    func open(toWrite: Bool = false) throws -> Project {
        try Project.open(FilePath(repository), toWrite: toWrite)
    }
}
