internal import Documents

extension ProjectDisk.Item {
    /// Nil where no file stands.
    var bytes: [UInt8]? { if case .file(let bytes) = self { bytes } else { nil } }

    /// Why no file can be read or made at a path; nil where one stands there, or nothing.
    func fault(at path: String) -> Diagnostic? {
        switch self {
        case .missing, .file: nil
        case .folder: .noFile(path, "a folder")
        case .link: .noFile(path, "a link, which is not followed")
        case .other: .noFile(path, "no regular file")
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
