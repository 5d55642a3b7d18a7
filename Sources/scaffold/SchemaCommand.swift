internal import ArgumentParser
internal import Assets
internal import Documents

/// `scaffold schema`.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print a JSON Schema, for editors and validators.")

    @OptionGroup var output: OutputOptions

    @Argument(help: "The document to describe: \(DocumentSchema.names.joined(separator: ", ")).")
    var name: String

    func run() throws {
        var diagnostics = Diagnostics()
        let text = DocumentSchema.text(named: name, reporting: &diagnostics)
        try Terminal.settle(diagnostics)
        if let text { try output.deliver(text) }
    }
}
