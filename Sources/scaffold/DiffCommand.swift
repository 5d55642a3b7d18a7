internal import ArgumentParser
internal import Changes
internal import Documents
internal import ScaffoldKit

/// `scaffold diff`.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Show your changes to files that follow their blueprints, line by line.",
        discussion: """
            Files that were created once, such as a router, are yours: they are named if they were changed, and not \
            compared, except for the lines that features inserted. Deleted files and removed lines are shown as well; \
            writing the feature again with --on-conflict overwrite brings them back.
            """)

    @OptionGroup var folder: ProjectOption

    func run() throws {
        let project = try folder.open()
        var diagnostics = Diagnostics()
        let edits = project.edits(reporting: &diagnostics)
        try Terminal.settle(diagnostics)
        guard let edits else { return }
        try Terminal.printResult(edits.compactMap(\.diff?.text).joined())
        Terminal.tell(edits.compactMap { edit in edit.reason.map { "\(edit.record.path): \($0)\n" } }.joined())
    }
}
