import Documents
import Foundation
import Testing

/// SHA-256 against the examples of NIST and against coreutils.
@Suite struct DigestTests {
    struct Vector: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let hex: String

        init(_ name: String, _ text: String, _ hex: String) {
            testDescription = name
            self.text = text
            self.hex = hex
        }
    }

    /// The examples of FIPS 180-2 and of NIST's page of example values.
    @Test(arguments: [
        Vector("nothing", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        Vector("24 bits", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        Vector(
            "448 bits", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
        Vector(
            "896 bits",
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrst"
                + "nopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"),
        Vector(
            "a million letters", String(repeating: "a", count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
    func isThatOfNIST(_ vector: Vector) {
        #expect(Digest(of: vector.text.utf8).hex == vector.hex)
    }

    /// Includes all lengths around the borders of a block, where the padding needs another block.
    @Test func isThatOfCoreutils() throws {
        var random = SplitMix(state: 12)
        let lengths = Array(0..<200) + (200..<1_000).map { _ in Int.random(in: 200...2_000, using: &random) }
        let inputs = lengths.map { length in
            (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        }
        let sums = try Self.sha256sum(of: inputs)
        #expect(sums.count == 1_000)
        for (input, sum) in zip(inputs, sums) {
            #expect(Digest(of: input).hex == sum, "\(input.count) bytes")
        }
    }

    /// Bytes that are not contiguous in memory have the same digest.
    @Test func readsEveryCollection() {
        let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0) }
        #expect(Digest(of: bytes.lazy.map { $0 }) == Digest(of: bytes))
        #expect(Digest(of: bytes.reversed()) == Digest(of: Array(bytes.reversed())))
        #expect(Digest(of: bytes[65...]) == Digest(of: Array(bytes[65...])))
    }

    /// The prefix may end anywhere in a block, and so may the rest.
    @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 200])
    func takesABeginningOnce(_ size: Int) {
        let bytes = (0..<200).map { UInt8(truncatingIfNeeded: $0) }
        let beginning = Digest.Beginning(Array(bytes[..<size]))
        #expect(beginning.digest(followedBy: bytes[size...]) == Digest(of: bytes))
        #expect(beginning.digest(followedBy: []) == Digest(of: bytes[..<size]))
        #expect(beginning.digest(followedBy: bytes) == Digest(of: bytes[..<size] + bytes))
    }

    /// Runs a single process for all of them.
    private static func sha256sum(of inputs: [[UInt8]]) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "scaffold-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (number, bytes) in inputs.enumerated() {
            try Data(bytes).write(to: folder.appending(path: "\(number)"))
        }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["sha256sum"] + inputs.indices.map(String.init)
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return text.split(separator: "\n").map { String($0.prefix(64)) }
    }
}
