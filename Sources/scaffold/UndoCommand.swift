internal import ArgumentParser
internal import Changes
internal import Disk
internal import ScaffoldKit

/// `scaffold undo`.
struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Undo what the last run wrote.",
        discussion: """
            Restores every file of that run byte for byte and names it; if one was edited since, nothing is undone. \
            Repeat to undo earlier runs.
            """)

    @OptionGroup var folder: ProjectOption

    @Flag(name: [.customShort("n"), .long], help: "Show what would be undone and change nothing.")
    var dryRun = false

    func run() throws {
        let project = try folder.open()
        let report = dryRun ? project.previewOfUndo() : project.undo()
        try report.conclude()
        try Terminal.printReport(report.files.map { $0.text + "\n" }.joined())
        if dryRun && report.result == .written { return }
        Terminal.tell(report.result == .nothingToDo ? "nothing to undo\n" : "the last run was undone\n")
    }
}
