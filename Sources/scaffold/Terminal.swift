internal import Changes
internal import Documents
internal import Platform
internal import SystemPackage

/// Standard output for results only, standard error for messages.
enum Terminal {
    /// A closed pipe is not an error: writing to it ends the program silently.
    static func endQuietlyOnClosedPipes() { signal(SIGPIPE, SIG_IGN) }

    static func printResult(_ text: String) { write(text, to: .standardOutput) }

    static func tell(_ text: String) { write(text, to: .standardError) }

    /// Prints diagnostics sorted by location, then the number of errors and warnings.
    static func tell(_ diagnostics: Diagnostics) {
        guard !diagnostics.all.isEmpty else { return }
        let text = DiagnosticRenderer(color: isColored).text(diagnostics.sorted)
        tell(text + "\(DiagnosticRenderer.summary(diagnostics.all))\n")
    }

    /// Whether a user can be asked.
    static var isAttended: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    /// As bytes that `patch` reads; at a terminal, as lines without control characters.
    static func difference(_ diffs: [UnifiedDiff]) -> String {
        guard isatty(STDOUT_FILENO) == 1 else { return diffs.map(\.text).joined() }
        return diffs.flatMap(\.lines).map { $0.terminalText + "\n" }.joined()
    }

    /// https://no-color.org
    private static var isColored: Bool {
        isatty(STDERR_FILENO) == 1 && (getenv("NO_COLOR").map { $0[0] == 0 } ?? true)
    }

    private static func write(_ text: String, to stream: FileDescriptor) {
        do { _ = try stream.writeAll(text.utf8) } catch Errno.brokenPipe {
            exit(ExitStatus.done.rawValue)
        } catch {
            if stream == .standardOutput { tell("error: cannot write the result: \(error)\n") }
            exit(ExitStatus.ioFailed.rawValue)
        }
    }
}
