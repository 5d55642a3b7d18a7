internal import ArgumentParser
internal import Documents
internal import ScaffoldKit
internal import SystemPackage

extension Project {
    /// Opens the folder. An interrupted earlier run is recovered before writing, otherwise only reported.
    static func open(_ folder: FilePath, toWrite: Bool) throws -> Project {
        var diagnostics = Diagnostics()
        guard let project = Project(at: folder, reporting: &diagnostics) else {
            Terminal.tell(diagnostics)
            throw ExitStatus.invalidInput.code
        }
        if toWrite {
            try project.recover().conclude()
        } else {
            for diagnostic in project.interruption { diagnostics.append(diagnostic) }
            try Terminal.settle(diagnostics)
        }
        return project
    }
}
