import SystemPackage

/// The instructions of a whole run as counted by valgrind: unlike times, they do not depend on the load.
enum Instructions: Benchmark {
    private static let valgrind = "/usr/bin/valgrind"
    /// In millions.
    private static let goal = 35.0

    static func comparisons() throws -> [Comparison] { [] }

    static func printRemarks() throws {
        guard (try? FileDescriptor.open(FilePath(valgrind), .readOnly).close()) != nil else {
            return print("millions of instructions of a plan: no \(valgrind) to count them")
        }
        print(Table.row("millions of instructions of a plan", try count(), goal: goal))
    }

    private static func count() throws -> Double {
        let counts = try BenchFolder.write("", as: "instructions")
        let nothing = try FileDescriptor.open("/dev/null", .readWrite)
        defer { try? nothing.close() }
        let words = [valgrind, "--tool=callgrind", "--callgrind-out-file=\(counts)", "--log-file=/dev/null"]
        let program = [".build/release/scaffold", "-q", "--stack", "go", "subscription"]
        do { try SpawnedProgram(words + program, streams: [(nothing, .standardOutput)]).run() } catch {
            throw BenchFailure("valgrind cannot run a program with debug information; `make build` leaves it out")
        }
        let lines = try text(of: counts).split(separator: "\n")
        guard let total = lines.first(where: { $0.hasPrefix("summary: ") }).flatMap({ Double($0.dropFirst(9)) }) else {
            throw BenchFailure("valgrind did not say how many instructions there were")
        }
        return total / 1_000_000
    }

    private static func text(of path: FilePath) throws -> String {
        let file = try FileDescriptor.open(path, .readOnly)
        return try file.closeAfter {
            var bytes: [UInt8] = []
            while true {
                let chunk = try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                    count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
                }
                if chunk.isEmpty { return String(decoding: bytes, as: UTF8.self) }
                bytes += chunk
            }
        }
    }
}
