internal import ArgumentParser
internal import Disk
internal import Documents
internal import SystemPackage

/// The options for the destination of a result.
struct OutputOptions: ParsableArguments {
    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Write the result to this file; - is standard output.", valueName: "file"))
    var output: String?

    @Flag(name: [.short, .long], help: "Overwrite the output file even if it has other content.")
    var force = false

    @Flag(name: [.short, .long], help: "Print errors and what was ignored only.")
    var quiet = false

    /// Whether the result goes to a file.
    var isFile: Bool { output ?? "-" != "-" }

    func deliver(_ text: String) throws {
        guard let output, isFile else { return try Terminal.printResult(text) }
        let outcome = ResultFile(path: FilePath(output)).write(text, replacing: force)
        guard let fault = outcome.fault else { return }
        var diagnostics = Diagnostics()
        diagnostics.append(fault)
        Terminal.tell(diagnostics)
        throw outcome.status.code
    }
}

extension ResultFile.Outcome {
    fileprivate var status: ExitStatus {
        switch self {
        case .written, .identical: .done
        case .refused: .invalidInput
        case .conflict: .conflict
        case .failed: .ioFailed
        }
    }
}
