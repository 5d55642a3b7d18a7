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

    /// What a merge left in the order of generated files.
    var orderFaults: Diagnostics { Self.orderFaults(at: repository) }

    /// What is wrong if there is no lock.
    var lostLock: Diagnostics {
        var diagnostics = Diagnostics()
        if let fault = Project.lostLock(at: FilePath(repository)) { diagnostics.append(fault) }
        return diagnostics
    }

    static func orderFaults(at repository: String) -> Diagnostics {
        var diagnostics = Diagnostics()
        for fault in Project.orderFaults(at: FilePath(repository)) { diagnostics.append(fault) }
        return diagnostics
    }

    func open(toWrite: Bool = false) throws -> Project {
        try Project.open(FilePath(repository), toWrite: toWrite)
    }
}
