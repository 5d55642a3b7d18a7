internal import ArgumentParser

/// What the program's exit status says; 64, wrong usage, is the argument parser's.
enum ExitStatus: Int32 {
    case done = 0
    /// The input has errors; all of them were told.
    case invalidInput = 1
    /// Files are not as they were made.
    case drift = 2
    /// A person's file stands in the way; nothing was written.
    case conflict = 3
    /// Reading or writing failed; nothing is half-written.
    case ioFailed = 74

    var code: ExitCode { ExitCode(rawValue) }
}
