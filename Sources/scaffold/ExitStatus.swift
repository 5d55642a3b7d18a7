internal import ArgumentParser

/// The exit statuses of the program; the argument parser adds 64 for wrong usage.
enum ExitStatus: Int32 {
    case done = 0
    /// The input or the project has errors, all of them reported, or a merge left conflicts.
    case invalidInput = 1
    /// Files differ from what was generated.
    case drift = 2
    /// A user's file is in the way; nothing was written.
    case conflict = 3
    /// Reading or writing failed; no file is half-written.
    case ioFailed = 74

    var code: ExitCode { ExitCode(rawValue) }
}
