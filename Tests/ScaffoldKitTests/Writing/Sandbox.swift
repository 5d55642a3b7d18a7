import Foundation
import SystemPackage

@testable import ScaffoldKit

/// A folder of a test's own, removed with the value.
final class Sandbox {
    /// What stands at a path, as `diff -r` and `ls -l` would see it.
    struct Item: Hashable, CustomStringConvertible {
        var mode: UInt16
        /// Nil for a folder; `-> target` for a link.
        var content: String?

        var description: String { "\(String(mode, radix: 8)) \(content ?? "/")" }
    }

    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.path() + "/scaffold-writing-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func callAsFunction(_ relative: String) -> String { "\(path)/\(relative)" }

    func disk() throws -> DiskStorage { try DiskStorage(at: FilePath(path)) }

    func put(_ relative: String, _ text: String, mode: Int = 0o644) {
        let file = self(relative)
        let folder = String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)])
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try? Data(text.utf8).write(to: URL(filePath: file))
        try? FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    }

    func text(_ relative: String) -> String? {
        FileManager.default.contents(atPath: self(relative)).map { String(decoding: $0, as: UTF8.self) }
    }

    func remove(_ relative: String) { try? FileManager.default.removeItem(atPath: self(relative)) }

    func move(_ relative: String, to target: String) { _ = rename(self(relative), self(target)) }

    func link(_ relative: String, to target: String) { _ = symlink(target, self(relative)) }

    /// Everything but scaffold's own state.
    var tree: [String: Item] { items.filter { !$0.key.hasPrefix(".scaffold-state") } }

    /// Everything.
    var items: [String: Item] {
        var items: [String: Item] = [:]
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        for name in names {
            let attributes = try? FileManager.default.attributesOfItem(atPath: self(name))
            let mode = (attributes?[.posixPermissions] as? NSNumber)?.uint16Value ?? 0
            switch attributes?[.type] as? FileAttributeType {
            case .typeDirectory?: items[name] = Item(mode: mode)
            case .typeSymbolicLink?:
                let target = try? FileManager.default.destinationOfSymbolicLink(atPath: self(name))
                items[name] = Item(mode: 0, content: "-> \(target ?? "")")
            default: items[name] = Item(mode: mode, content: text(name))
            }
        }
        return items
    }
}
