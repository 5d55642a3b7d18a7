import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#endif

/// The Python process that renders with other engines and times itself, to exclude its start-up and the pipes.
///
/// It answers each line on its standard input with a line, and ends with its input.
final class PythonEngines {
    private let input: FileDescriptor
    private let answers: FileDescriptor

    /// Starts the process, which renders each sample once with each engine, into the folder.
    init(_ samples: [String]) throws {
        let (requests, replies) = (try FileDescriptor.pipe(), try FileDescriptor.pipe())
        // A child with the other ends open would never see the end of its input.
        for end in [requests.writeEnd, replies.readEnd] { _ = fcntl(end.rawValue, F_SETFD, FD_CLOEXEC) }
        (input, answers) = (requests.writeEnd, replies.readEnd)
        let command = [".build/venv/bin/python", "Tests/Benchmarks/engines.py", BenchFolder.path.string]
        let program = SpawnedProgram(
            command + samples, streams: [(requests.readEnd, .standardInput), (replies.writeEnd, .standardOutput)])
        _ = try program.start()
        try requests.readEnd.close()
        try replies.writeEnd.close()
        guard try answer() == "ready" else { throw BenchFailure("\(command[0]) does not answer") }
    }

    func output(of sample: String, _ engine: String) throws -> String {
        let file = try FileDescriptor.open(BenchFolder.path.appending("\(sample).\(engine).txt"), .readOnly)
        return try file.closeAfter { try Self.text(of: file) { _ in true } }
    }

    /// The total time of `count` renderings.
    func render(_ sample: String, _ engine: String, _ count: Int) throws -> Duration {
        _ = try input.writeAll("\(sample) \(engine) \(count)\n".utf8)
        guard let seconds = Double(try answer()) else { throw BenchFailure("\(engine) gives no time") }
        return .seconds(seconds)
    }

    private func answer() throws -> String {
        String(try Self.text(of: answers) { $0 != UInt8(ascii: "\n") }.dropLast())
    }

    /// Reads to the end, or to the first byte that stops it.
    private static func text(of file: FileDescriptor, while goesOn: (UInt8) -> Bool) throws -> String {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while try withUnsafeMutableBytes(of: &byte, { try file.read(into: $0) }) == 1 {
            bytes.append(byte)
            if !goesOn(byte) { break }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
