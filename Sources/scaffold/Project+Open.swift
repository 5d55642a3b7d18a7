internal import ArgumentParser
internal import Documents
internal import ScaffoldKit
internal import SystemPackage

extension Project {
    /// Opens the folder. To write, no other run may be at work until `close`, and an interrupted earlier run is
    /// recovered; otherwise it is only reported.
    static func open(_ folder: FilePath, toWrite: Bool) throws -> Project {
        var diagnostics = Diagnostics()
        guard let project = Project(at: folder, toWrite: toWrite, reporting: &diagnostics) else {
            Terminal.tell(diagnostics)
            throw ExitStatus.invalidInput.code
        }
        if toWrite {
            for diagnostic in project.recovery { diagnostics.append(diagnostic) }
            Terminal.tell(diagnostics)
            do { try project.recover().conclude() } catch {
                project.close()
                throw error
            }
        } else {
            for diagnostic in project.interruption { diagnostics.append(diagnostic) }
            try Terminal.settle(diagnostics)
        }
        return project
    }
}
