import Foundation
import TestSupport
import Testing

/// A fresh folder with the program under test and the small blueprints; removed with the value.
final class Workplace {
    let top: URL
    let project: URL
    private let binary: String

    init() throws {
        binary = try TestTools.program().path
        top = FileManager.default.temporaryDirectory.appending(path: "scaffold-\(UUID().uuidString)")
        project = top.appending(path: "project")
        try FileTree.write([:], to: project)
        try FileTree.write(try Case.team(), to: top.appending(path: "team"))
    }

    deinit { try? FileManager.default.removeItem(at: top) }

    /// The arguments of a request that the small blueprints know.
    static let note = ["-q", "--blueprints", "../team", "--stack", "mini", "note"]

    /// The visible files, without the program's state.
    func tree() throws -> [String: Data] {
        try FileTree.read(project).filter { !$0.key.hasPrefix(".scaffold-state") }
    }

    /// Whether the program has created its state folder.
    var hasBegun: Bool { access(project.appending(path: ".scaffold-state").path, F_OK) == 0 }

    func start(_ arguments: [String], with launcher: [String] = []) throws -> (process: Process, output: Pipe) {
        let words = launcher + [binary] + arguments
        let process = Process()
        process.executableURL = URL(filePath: words[0])
        process.arguments = Array(words.dropFirst())
        process.currentDirectoryURL = project
        process.environment = ["LC_ALL": "C", "TERM": "dumb"]
        let output = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
        return (process, output)
    }

    /// The result, what standard error says, and the status.
    func answer(_ arguments: [String]) throws -> (result: Data, messages: String, status: Int32) {
        let messages = top.appending(path: "messages")
        try Data().write(to: messages)
        let process = Process()
        process.executableURL = URL(filePath: binary)
        process.arguments = arguments
        process.currentDirectoryURL = project
        process.environment = ["LC_ALL": "C", "TERM": "dumb"]
        let output = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: messages)
        try process.run()
        let result = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (result, try String(contentsOf: messages, encoding: .utf8), process.terminationStatus)
    }

    /// The output of both streams, and the status.
    func run(_ arguments: [String], with launcher: [String] = []) throws -> (text: String, status: Int32) {
        let (process, output) = try start(arguments, with: launcher)
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        return (text, process.terminationStatus)
    }
}
