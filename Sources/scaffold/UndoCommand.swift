internal import ArgumentParser
internal import Disk
internal import ScaffoldKit

/// `scaffold undo`.
struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back what the last run wrote.",
        discussion: """
            Every file of the run gets its bytes back, or none: where one was edited since, nothing is undone. \
            Called again, it goes back run by run.
            """)

    @OptionGroup var folder: ProjectOption

    func run() throws {
        let report = try folder.open().undo()
        try report.conclude()
        Terminal.tell(report.result == .nothingToDo ? "nothing to undo\n" : "the last run was undone\n")
    }
}
