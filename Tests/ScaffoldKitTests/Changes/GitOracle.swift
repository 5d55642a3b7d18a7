import Foundation
import Testing

/// Real programs in a separate folder.
struct GitOracle: ~Copyable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "scaffold-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ bytes: [UInt8]?, to path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        if let bytes { try Data(bytes).write(to: file) }
    }

    /// Nil if there is none.
    func read(_ path: String) -> [UInt8]? { (try? Data(contentsOf: folder.appending(path: path))).map { Array($0) } }

    /// The output of a program, and its exit status.
    func run(_ arguments: String...) throws -> (output: [UInt8], status: Int32) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (Array(data), process.terminationStatus)
    }
}

/// The generator of Steele, Lea and Flood: the same cases on every machine.
struct CaseGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }

    /// A text with up to `count` lines of a few kinds; its last line may have no end.
    mutating func text(lines count: Int, kinds: Int) -> [UInt8] {
        let lines = (0..<Int.random(in: 0...count, using: &self)).map { _ in
            "line \(Int.random(in: 0..<kinds, using: &self))\n"
        }
        return ending(Array(lines.joined().utf8))
    }

    /// The text after some edits.
    mutating func edited(_ text: [UInt8], edits: Int, kinds: Int) -> [UInt8] {
        var lines = text.split(separator: UInt8(ascii: "\n")).map { Array($0) + [UInt8(ascii: "\n")] }
        for _ in 0..<Int.random(in: 0...edits, using: &self) {
            let start = Int.random(in: 0...lines.count, using: &self)
            let end = min(lines.count, start + Int.random(in: 0...2, using: &self))
            let new = (0..<Int.random(in: 0...2, using: &self)).map { _ in
                Array("line \(Int.random(in: 0..<kinds, using: &self))\n".utf8)
            }
            lines.replaceSubrange(start..<end, with: new)
        }
        return ending(lines.flatMap { $0 })
    }

    private mutating func ending(_ text: [UInt8]) -> [UInt8] {
        Int.random(in: 0..<4, using: &self) == 0 && !text.isEmpty ? text.dropLast() : text
    }
}
