import SystemPackage

/// A whole run of the program against one that does nothing: `true`.
enum StartUp: Benchmark {
    static func comparisons() throws -> [Comparison] {
        let nothing = try FileDescriptor.open("/dev/null", .readWrite)
        func work(_ arguments: [String]) -> Comparison.Work {
            let streams = [nothing].flatMap { [($0, FileDescriptor.standardInput), ($0, .standardOutput)] }
            let program = SpawnedProgram(arguments, streams: streams)
            return { count in try timed(count) { try program.run() } }
        }
        let idle = work(["/usr/bin/true"])
        return [
            Comparison(
                name: "a plan / true", goal: 5,
                ours: work([".build/release/scaffold", "-q", "--stack", "go", "subscription"]), theirs: idle),
            Comparison(
                name: "--version / true", goal: nil, ours: work([".build/release/scaffold", "--version"]),
                theirs: idle),
        ]
    }
}
