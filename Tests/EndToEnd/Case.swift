import Foundation
import TestSupport
import Testing

/// A folder with a command, its input and the expected results.
struct Case: Sendable, CustomTestStringConvertible {
    /// The results of a run.
    struct Outcome: Equatable {
        let status: String
        let stdout: String
        let stderr: String
        /// The files of the folder, by path.
        let tree: [String: Data]
    }

    let folder: URL

    var testDescription: String { folder.lastPathComponent }

    static func all() throws -> [Case] {
        let cases = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "cases")
        return try FileManager.default.contentsOfDirectory(at: cases, includingPropertiesForKeys: nil)
            .sorted { $0.path < $1.path }.map { Case(folder: $0) }
    }

    /// The names allowed in the folder of a case.
    static let parts: Set = ["cmd", "input", "expected", "stdout", "stderr", "status"]

    /// Other names, such as a misspelt `sderr`.
    func strangers() throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return (names.filter { !Self.parts.contains($0) } + (names.contains("cmd") ? [] : ["no cmd"])).sorted()
    }

    func input() throws -> [String: Data] { try FileTree.read(folder.appending(path: "input")) }

    /// Blueprints small enough to read together with their results; every command finds them at `../team`.
    static func team() throws -> [String: Data] {
        try FileTree.read(URL(filePath: #filePath).deletingLastPathComponent().appending(path: "team"))
    }

    /// Runs `cmd` with `sh` in a fresh folder of the given name.
    func run(in name: String, environment: [String: String]) throws -> Outcome {
        let top = FileManager.default.temporaryDirectory.appending(path: "scaffold-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: top) }
        let work = top.appending(path: name)
        try FileTree.write(try input(), to: work)
        try FileTree.write(try Self.team(), to: top.appending(path: "team"))
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-u", folder.appending(path: "cmd").path]
        process.currentDirectoryURL = work
        process.environment = environment.merging(try Self.path(), uniquingKeysWith: { $1 })
        process.standardInput = FileHandle.nullDevice
        let (stdout, stderr) = (top.appending(path: "stdout"), top.appending(path: "stderr"))
        process.standardOutput = try Self.sink(at: stdout)
        process.standardError = try Self.sink(at: stderr)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: "\(process.terminationStatus)\n", stdout: try String(contentsOf: stdout, encoding: .utf8),
            stderr: try String(contentsOf: stderr, encoding: .utf8), tree: try FileTree.read(work))
    }

    private static func sink(at url: URL) throws -> FileHandle {
        try Data().write(to: url)
        return try FileHandle(forWritingTo: url)
    }

    /// `scaffold` is the program under test and nothing else of that name.
    private static func path() throws -> [String: String] {
        ["PATH": "\(try TestTools.program().deletingLastPathComponent().path):/usr/bin:/bin"]
    }
}
