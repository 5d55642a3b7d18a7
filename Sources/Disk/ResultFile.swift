package import Documents
internal import Platform
package import SystemPackage

/// A result file that the user named: written completely or not at all, and never over other content unasked.
package struct ResultFile: Sendable {
    package enum Outcome: Sendable {
        case written
        /// It already has these bytes.
        case identical
        /// The path cannot be used: its folder is missing, or it is a folder or a link.
        case refused(Diagnostic)
        /// It has other content.
        case conflict(Diagnostic)
        /// The system refused.
        case failed(Diagnostic)

        package var fault: Diagnostic? {
            switch self {
            case .written, .identical: nil
            case .refused(let fault), .conflict(let fault), .failed(let fault): fault
            }
        }
    }

    private let path: FilePath

    package init(path: FilePath) { self.path = path }

    package func write(_ text: String, replacing: Bool) -> Outcome {
        let bytes = Array(text.utf8)
        switch FileTree.kind(of: path) {
        case .missing:
            let folder = path.removingLastComponent()
            guard folder.isEmpty || FileTree.kind(of: folder, followingLinks: true) == .folder else {
                return .refused(.noFolder(path, folder))
            }
        case .file:
            if let old = try? FileTree.bytes(of: path, limit: bytes.count), old == bytes { return .identical }
            guard replacing else { return .conflict(.holdsOther(path)) }
        case .folder, .link: return .refused(.noFile(path))
        case .other: return outcome { try FileTree.append(bytes, to: path) }
        }
        return outcome { try FileTree.write(bytes, to: path, replacing: replacing) }
    }

    private func outcome(of work: () throws -> Void) -> Outcome {
        do { try work() } catch Errno.fileExists {
            return .conflict(.holdsOther(path))
        } catch {
            return .failed(Diagnostic(.error, code: "write-failed", "cannot write `\(path)`: \(error)"))
        }
        return .written
    }
}

extension Diagnostic {
    fileprivate static func noFolder(_ path: FilePath, _ folder: FilePath) -> Diagnostic {
        Diagnostic(
            .error, code: "missing-folder", "cannot write `\(path)`: there is no folder `\(folder)`",
            fix: "create it: mkdir -p \(folder)")
    }

    fileprivate static func noFile(_ path: FilePath) -> Diagnostic {
        Diagnostic(.error, code: "not-a-file", "cannot write `\(path)`: it is a folder or a link", fix: "name a file")
    }

    fileprivate static func holdsOther(_ path: FilePath) -> Diagnostic {
        Diagnostic(
            .error, code: "conflict", "`\(path)` has other content and was left unchanged",
            fix: "name another file, or add --force to replace it")
    }
}
