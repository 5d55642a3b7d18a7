import Foundation
import SystemPackage

@testable import Disk
@testable import Platform

/// A temporary folder, removed with the value.
final class Sandbox {
    /// What is at a path, as seen by `diff -r` and `ls -l`.
    struct Item: Hashable, CustomStringConvertible {
        var mode: UInt16
        /// Nil for a folder; `-> target` for a link.
        var content: String?

        var description: String { "\(String(mode, radix: 8)) \(content ?? "/")" }
    }

    let path: String

    /// In memory if the system has a place for that: tests create thousands of these.
    init() {
        let memory = "/dev/shm"
        let isThere = FileManager.default.isWritableFile(atPath: memory)
        let parent = isThere ? memory : FileManager.default.temporaryDirectory.path()
        path = "\(parent)/scaffold-writing-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// A folder inside another sandbox.
    init(_ name: String, in other: Sandbox) {
        path = other(name)
        other.makeFolder(name)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func callAsFunction(_ relative: String) -> String { "\(path)/\(relative)" }

    func disk() throws -> DiskStorage { try DiskStorage(at: FilePath(path)) }

    /// Without given permissions, those of the user's mask.
    func put(_ relative: String, _ text: String, mode: mode_t? = nil) {
        for index in relative.indices where relative[index] == "/" { makeFolder(String(relative[..<index])) }
        guard let file = fopen(self(relative), "w") else { return }
        _ = Array(text.utf8).withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
        fclose(file)
        if let mode { chmod(self(relative), mode) }
    }

    func makeFolder(_ relative: String) { _ = mkdir(self(relative), 0o777) }

    func makePipe(_ relative: String) { _ = mkfifo(self(relative), 0o666) }

    func text(_ relative: String) -> String? {
        FileManager.default.contents(atPath: self(relative)).map { String(decoding: $0, as: UTF8.self) }
    }

    func remove(_ relative: String) { try? FileManager.default.removeItem(atPath: self(relative)) }

    func move(_ relative: String, to target: String) { _ = rename(self(relative), self(target)) }

    func link(_ relative: String, to target: String) { _ = symlink(target, self(relative)) }

    /// Everything except scaffold's state.
    var tree: [String: Item] { items.filter { !$0.key.hasPrefix(".scaffold-state") } }

    /// Everything.
    var items: [String: Item] {
        var items: [String: Item] = [:]
        collect("", into: &items)
        return items
    }

    private func collect(_ folder: String, into items: inout [String: Item]) {
        guard let stream = opendir(self(folder)) else { return }
        defer { closedir(stream) }
        while let item = readdir(stream) {
            guard let name = FileTree.name(of: item), name != ".", name != ".." else { continue }
            let path = folder + name
            var status = stat()
            guard lstat(self(path), &status) == 0 else { continue }
            let mode = UInt16(status.st_mode & 0o7777)
            switch status.st_mode & S_IFMT {
            case S_IFDIR:
                items[path] = Item(mode: mode)
                collect(path + "/", into: &items)
            case S_IFLNK: items[path] = Item(mode: 0, content: "-> \(linkTarget(path))")
            case S_IFREG: items[path] = Item(mode: mode, content: text(path))
            default: items[path] = Item(mode: mode, content: "(neither file, folder nor link)")
            }
        }
    }

    private func linkTarget(_ relative: String) -> String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: self(relative))) ?? ""
    }
}
