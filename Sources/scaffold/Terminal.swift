internal import Documents
internal import Platform
internal import SystemPackage

/// Standard output for results only, standard error for messages.
///
/// A reader that goes away ends the printing and nothing else: the run is finished, and its exit status stands.
enum Terminal {
    /// Call it before anything is opened.
    static func prepare() {
        signal(SIGPIPE, SIG_IGN)
        reserveStandardStreams()
    }

    /// A text for people. Contains nothing that a terminal would interpret, wherever it goes.
    static func printReport(_ text: String) throws { try write(text.printable) }

    /// A text for programs, byte for byte; at a terminal, the same as a report.
    static func printResult(_ text: String) throws {
        try write(isatty(STDOUT_FILENO) == 1 ? text.printable : text)
    }

    static func tell(_ text: String) { message(text.printable) }

    /// Prints diagnostics sorted by location, then the number of errors and warnings.
    static func tell(_ diagnostics: Diagnostics) {
        guard !diagnostics.all.isEmpty else { return }
        let text = DiagnosticRenderer(color: isColored(STDERR_FILENO)).text(diagnostics.sorted)
        message(text + "\(DiagnosticRenderer.summary(diagnostics.all))\n")
    }

    /// Prints diagnostics, and ends the run if there are errors among them.
    static func settle(_ diagnostics: Diagnostics) throws {
        tell(diagnostics)
        if diagnostics.hasErrors { throw ExitStatus.invalidInput.code }
    }

    static func settle(_ faults: [Diagnostic]) throws {
        var diagnostics = Diagnostics()
        for fault in faults { diagnostics.append(fault) }
        try settle(diagnostics)
    }

    /// Prints findings, which are the result, to standard output.
    static func printFindings(_ text: (_ color: Bool) -> String) throws { try write(text(isColored(STDOUT_FILENO))) }

    /// Whether a user can be asked.
    static var isAttended: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    /// Each stream for itself. https://no-color.org, https://bixense.com/clicolors
    private static func isColored(_ stream: CInt) -> Bool {
        if isSet("NO_COLOR") { return false }
        return isatty(stream) == 1 && isSet("TERM", except: "dumb") || isSet("CLICOLOR_FORCE", except: "0")
    }

    private static func isSet(_ variable: String, except off: String? = nil) -> Bool {
        guard let value = getenv(variable).map({ String(cString: $0) }) else { return false }
        return !value.isEmpty && value != off
    }

    private static func write(_ text: String) throws {
        do { try write(text, to: .standardOutput) } catch Errno.brokenPipe {} catch {
            tell("error: cannot write the result: \(error)\n")
            throw ExitStatus.ioFailed.code
        }
    }

    /// Where nobody can read messages, there is nobody to tell that either.
    private static func message(_ text: String) { try? write(text, to: .standardError) }

    private static func write(_ text: String, to stream: FileDescriptor) throws {
        var text = text
        try text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty { rest = UnsafeRawBufferPointer(rebasing: rest[try stream.write(rest)...]) }
        }
    }

    /// Without this, the first file that is opened would take the place of a closed stream, and get its text. What is
    /// opened here instead can be neither read nor written.
    private static func reserveStandardStreams() {
        for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) == -1 {
            _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }
}
