internal import ArgumentParser
internal import Disk
internal import ScaffoldKit

/// `scaffold undo`.
struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Undo what the last run wrote.",
        discussion: """
            Restores every file of that run byte for byte; if one was edited since, nothing is undone. \
            Repeat to undo earlier runs.
            """)

    @OptionGroup var folder: ProjectOption

    func run() throws {
        let report = try folder.open().undo()
        try report.conclude()
        Terminal.tell(report.result == .nothingToDo ? "nothing to undo\n" : "the last run was undone\n")
    }
}
