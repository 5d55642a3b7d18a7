internal import ArgumentParser
internal import Disk
internal import Documents
internal import SystemPackage

/// The options for the destination of a result.
struct OutputOptions: ParsableArguments, ResultDelivery {
    @Option(name: [.short, .long], help: .output) var output: String?
    @Flag(name: [.short, .long], help: .force) var force = false
    @Flag(name: [.short, .long], help: .quiet) var quiet = false
}

extension ArgumentHelp {
    static let output = ArgumentHelp("Write the result to this file; - is standard output.", valueName: "file")
    static let force = ArgumentHelp("Overwrite the output file even if it has other content.")
    static let quiet = ArgumentHelp("Print errors and what was ignored only.")
}

/// What delivers its result to where the options say.
protocol ResultDelivery {
    /// The path of a file; `-` or nil is standard output.
    var output: String? { get }
    var force: Bool { get }
    var quiet: Bool { get }
}

extension ResultDelivery {
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
