internal import ArgumentParser
internal import Changes
internal import Documents
internal import ScaffoldKit

/// `scaffold diff`.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Show your changes to generated files, line by line.")

    @OptionGroup var folder: ProjectOption

    func run() throws {
        let project = try folder.open()
        var diagnostics = Diagnostics()
        let edits = project.edits(reporting: &diagnostics)
        try Terminal.settle(diagnostics)
        guard let edits else { return }
        try Terminal.printResult(edits.compactMap(\.diff?.text).joined())
        for edit in edits where edit.diff == nil {
            Terminal.tell("\(edit.record.path): modified; the generated text is not available on this machine\n")
        }
    }
}
