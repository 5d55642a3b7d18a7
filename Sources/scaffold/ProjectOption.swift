internal import ArgumentParser
internal import Documents
internal import ScaffoldKit
internal import SystemPackage

/// The option for the project, for commands that need nothing else.
struct ProjectOption: ParsableArguments {
    @Option(
        name: .customLong("repo"),
        help: ArgumentHelp("The project's folder; without it, the current one.", valueName: "dir"))
    var repository = "."

    /// What is wrong with the generated files besides edits.
    var faults: ProjectFaults { ProjectFaults(at: FilePath(repository)) }

    func open(toWrite: Bool = false) throws -> Project {
        if let fault = Project.outer(of: FilePath(repository), isPlanned: false) { try Terminal.settle([fault]) }
        return try Project.open(FilePath(repository), toWrite: toWrite)
    }
}
