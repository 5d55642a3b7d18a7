import Foundation
import Testing

/// Files with expected results; `UPDATE_GOLDENS=1` rewrites them, and fails the run so that nobody forgets.
enum Golden {
    static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" }

    /// - Parameter default: the content of a missing file.
    static func expect(_ actual: String, at file: URL, default missing: String) throws {
        let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? missing
        guard actual != expected else { return }
        if isUpdating { try update(file, to: actual == missing ? nil : Data(actual.utf8)) }
        Issue.record("\(file.lastPathComponent) differs:\n\(difference(expected, actual))")
    }

    static func expect(tree actual: [String: Data], at folder: URL, default missing: [String: Data]) throws {
        let isThere = FileManager.default.fileExists(atPath: folder.path)
        let expected = isThere ? try FileTree.read(folder) : missing
        guard actual != expected else { return }
        if isUpdating {
            try? FileManager.default.removeItem(at: folder)
            if actual != missing { try FileTree.write(actual, to: folder) }
        }
        for path in Set(actual.keys).union(expected.keys).sorted() where actual[path] != expected[path] {
            let texts = [expected[path], actual[path]].map {
                $0.map { String(decoding: $0, as: UTF8.self) } ?? "(none)"
            }
            Issue.record("\(path) differs:\n\(difference(texts[0], texts[1]))")
        }
    }

    private static func update(_ file: URL, to bytes: Data?) throws {
        if let bytes { try bytes.write(to: file) } else { try? FileManager.default.removeItem(at: file) }
    }

    /// The removed and the added lines.
    private static func difference(_ expected: String, _ actual: String) -> String {
        let (old, new) = (expected.components(separatedBy: "\n"), actual.components(separatedBy: "\n"))
        return new.difference(from: old).prefix(60).map { change in
            switch change {
            case .remove(let line, let text, _): "- \(line + 1): \(text)"
            case .insert(let line, let text, _): "+ \(line + 1): \(text)"
            }
        }.joined(separator: "\n")
    }
}
