internal import Documents
internal import SystemPackage

/// Why writing stopped: the only error type between a change set and the disk.
enum WriteFault: Error, Hashable {
    /// The system refused an operation on a path of the project.
    case system(Errno, String)
    /// Files have other bytes than expected.
    case edited([Diagnostic])
    /// Nothing can be done until the user has looked.
    case refused([Diagnostic])

    var result: WriteResult {
        switch self {
        case .edited(let faults): .conflict(faults)
        case .refused(let faults): .refused(faults)
        case .system(.fileExists, let path), .system(.noSuchFileOrDirectory, let path): .conflict([.moved(path)])
        case .system(.tooManySymbolicLinkLevels, let path): .refused([.link(path)])
        case .system(.notDirectory, let path): .refused([.notAFolder(path)])
        case .system(let errno, let path): .failed([.failed(path, errno)])
        }
    }
}

extension Diagnostic {
    static func link(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, code: "link-in-the-way", "\(path.quoted) is a link, and links are not followed",
            fix: "replace it by a file or folder")
    }

    static func notAFolder(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, code: "not-a-folder", "\(path.quoted) is not a folder, so no files can be written to it",
            fix: "move it away")
    }

    fileprivate static func moved(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, code: "changed-meanwhile", "\(path.quoted) was created or deleted just before it was written",
            fix: "run the command again")
    }

    fileprivate static func failed(_ path: String, _ errno: Errno) -> Diagnostic {
        let (words, fix) = errno.words
        return Diagnostic(.error, code: "write-failed", "cannot write \(path.quoted): \(words)", fix: fix)
    }
}

extension Errno {
    /// The problem and the next step.
    fileprivate var words: (String, fix: String) {
        switch self {
        case .permissionDenied, .notPermitted:
            ("no permission", "make it writable: chmod u+w")
        case .readOnlyFileSystem: ("the file system is read-only", "use another folder, or mount it writable")
        case .noSpace, .diskQuotaExceeded: ("the disk is full", "free some space, then run the command again")
        case .fileNameTooLong: ("the name is too long for the file system", "choose a shorter name")
        case .wouldBlock:
            ("another run of scaffold is active in this project", "wait until it is done, then run the command again")
        case .improperLink: ("it is on another file system than the project's folder", "write it by hand")
        case .notSupported:
            ("the file system cannot create a file without possibly replacing another", "use a folder on another disk")
        default: ("\(self)", "check it, then run the command again")
        }
    }
}
