internal import Documents
package import SystemPackage

/// The project's folder, opened once for a whole run: what planning reads and what writing changes.
///
/// The folder itself may be reached through a link; nothing in it is.
package struct ProjectTree {
    /// What stands at a path.
    package enum State: Sendable, Hashable {
        case missing
        case file([UInt8])
        case folder
        /// The path itself, or a folder on the way to it.
        case link
        /// A pipe, a socket, a device.
        case other
        /// A file of more than 8 MiB.
        case tooLarge
        case unreadable(Errno)
    }

    private static let byteLimit = 8 << 20

    let storage: any ProjectStorage

    /// Throws where the folder cannot be opened.
    package init(at root: FilePath) throws(Errno) { storage = try DiskStorage(at: root) }

    init(_ storage: any ProjectStorage) { self.storage = storage }

    /// Links are not followed; a path that must not be written to is not looked at.
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

    /// The path that exists and differs from the given one by case or normal form alone.
    ///
    /// Some file systems hold one of the two. Nil also where nothing can be found out.
    package func clash(with path: String) -> String? {
        guard ProjectPath.faultOfWritten(path) == nil else { return nil }
        var clashes = NameClash(storage)
        return (try? clashes.other(than: path)) ?? nil
    }
}
