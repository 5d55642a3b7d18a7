package import Foundation

/// What the tests run: the program itself and the Python of `make tools`.
///
/// Found where `make` puts them, so that `swift test --filter NAME` works by itself; environment variables override
/// them.
package enum TestTools {
    package struct Missing: Error, CustomStringConvertible { package let description: String }

    private static let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

    /// Whether nothing is left out to save time: `SCAFFOLD_TESTS=all`, as in `make test`.
    package static let areAll = ProcessInfo.processInfo.environment["SCAFFOLD_TESTS"] == "all"

    /// The program under test; `SCAFFOLD_BINARY`, or the debug build.
    package static func program() throws -> URL {
        try found("SCAFFOLD_BINARY", or: ".build/debug/scaffold", by: "swift build")
    }

    /// Python with the packages of `Tests/requirements.txt`; `SCAFFOLD_PYTHON`, or that of `make tools`.
    package static func python() throws -> URL {
        try found("SCAFFOLD_PYTHON", or: ".build/venv/bin/python", by: "make tools")
    }

    private static func found(_ variable: String, or path: String, by command: String) throws -> URL {
        let named = ProcessInfo.processInfo.environment[variable].map { URL(filePath: $0) }
        let file = named ?? root.appending(path: path)
        guard FileManager.default.isExecutableFile(atPath: file.path) else {
            throw Missing(description: "there is no `\(file.path)`: run `\(command)`, or name another by \(variable)")
        }
        return file
    }

    /// The output of a Python script.
    package static func output(of script: URL, _ arguments: [String] = []) throws -> Data {
        let process = Process()
        process.executableURL = try python()
        process.arguments = [script.path] + arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Missing(description: "`\(script.lastPathComponent)` ended with \(process.terminationStatus)")
        }
        return data
    }
}
