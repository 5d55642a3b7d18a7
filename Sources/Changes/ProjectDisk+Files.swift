internal import Documents

extension ProjectDisk.Item {
    /// Nil if it is not a file.
    var bytes: [UInt8]? { if case .file(let bytes) = self { bytes } else { nil } }

    /// Why a file cannot be read or created at a path; nil if it can.
    func fault(at path: String) -> Diagnostic? {
        switch self {
        case .missing, .file: nil
        case .folder: .noFile(path, "a folder")
        case .link: .noFile(path, "a link, which is not followed")
        case .other: .noFile(path, "not a regular file")
        case .unreadable(let reason):
            Diagnostic(.error, code: "unreadable", "cannot read \(path.quoted): \(reason)")
        }
    }
}

extension Diagnostic {
    fileprivate static func noFile(_ path: String, _ kind: String) -> Diagnostic {
        Diagnostic(.error, code: "not-a-file", "\(path.quoted) is \(kind)", fix: "move it away")
    }
}
