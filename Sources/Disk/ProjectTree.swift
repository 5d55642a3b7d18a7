internal import Documents
package import SystemPackage

/// The project's folder, opened once for a whole run.
///
/// The folder itself may be reached through a link; links inside it are not followed.
package struct ProjectTree {
    /// What is at a path.
    package enum State: Sendable, Hashable {
        case missing
        case file([UInt8])
        case folder
        /// The path itself, or a folder above it.
        case link
        /// A pipe, a socket or a device.
        case other
        /// A file over 8 MiB.
        case tooLarge
        case unreadable(Errno)
    }

    private static let byteLimit = 8 << 20

    let storage: any ProjectStorage

    /// Throws if the folder cannot be opened.
    package init(at root: FilePath) throws(Errno) { storage = try DiskStorage(at: root) }

    init(_ storage: any ProjectStorage) { self.storage = storage }

    /// Does not follow links, and does not look at paths that must not be written to.
    package func state(of path: String) -> State {
        guard ProjectPath.faultOfWritten(path) == nil else { return .unreadable(.invalidArgument) }
        do {
            guard let entry = try storage.entry(at: path) else { return .missing }
            switch entry.kind {
            case .file: return .file(try storage.bytes(of: path, limit: Self.byteLimit))
            case .folder: return .folder
            case .link: return .link
            case .other: return .other
            }
        } catch .system(let errno, _) {
            switch errno {
            case .fileTooLarge: return .tooLarge
            case .tooManySymbolicLinkLevels: return .link
            default: return .unreadable(errno)
            }
        } catch { return .unreadable(.ioError) }
    }

    /// The existing path that differs from the given one only by case or normalization.
    ///
    /// Some file systems store only one of the two. Also nil if that cannot be determined.
    package func clash(with path: String) -> String? {
        guard ProjectPath.faultOfWritten(path) == nil else { return nil }
        var clashes = NameClash(storage)
        return (try? clashes.other(than: path)) ?? nil
    }
}
