import Foundation

/// A folder as a mapping from relative paths to bytes; for a link, its target.
enum FileTree {
    static func read(_ folder: URL) throws -> [String: Data] {
        guard FileManager.default.fileExists(atPath: folder.path) else { return [:] }
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let url = folder.appending(path: path)
            let type = try FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
            if type == .typeRegular { files[path] = try Data(contentsOf: url) }
            if type == .typeSymbolicLink {
                files[path] = Data("-> \(try FileManager.default.destinationOfSymbolicLink(atPath: url.path))".utf8)
            }
        }
        return files
    }

    static func write(_ files: [String: Data], to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (path, bytes) in files {
            let url = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try bytes.write(to: url)
        }
    }
}
