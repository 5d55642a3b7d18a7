import Changes
import Disk
import Documents
import ScaffoldKit
import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#endif

/// Forty files rendered and written into an empty folder, against `cp -r` of the result and against others' tools on
/// equal templates.
enum StubWriting: Benchmark {
    static func comparisons() throws -> [Comparison] {
        let sample = try SampleProject.write()
        let ours = Target.command([".build/release/scaffold"] + sample.arguments) { ["--repo", $0] }
        let made = try sample.result(of: ours)
        let copy = Target.command(["/bin/cp", "-r", made.string + "/."]) { [$0] }
        let python = ".build/venv/bin/"
        return [
            Comparison(name: "40 files applied / cp -r", goal: 3, ours: try applying(made), theirs: copy),
            Comparison(name: "40 files, whole run / cp -r", goal: 3, ours: ours, theirs: copy),
            Comparison(
                name: "40 files, whole run / cookiecutter", goal: nil, rounds: 11, ours: ours,
                theirs: Target.command([python + "cookiecutter", "--no-input", sample.cookiecutter.string]) {
                    ["-o", $0]
                }),
            Comparison(
                name: "40 files, whole run / copier", goal: nil, rounds: 11, ours: ours,
                theirs: Target.command([python + "copier", "copy", "-q", "--defaults", sample.copier.string]) { [$0] }),
        ]
    }

    /// Plans and writes the rendered files within this process.
    private static func applying(_ made: FilePath) throws -> Comparison.Work {
        let stubs = try SampleProject.stubs(in: made)
        return { count in
            try Target.each(count) { folder in
                var diagnostics = Diagnostics()
                guard let project = Project(at: folder, reporting: &diagnostics),
                    let plan = Pipeline.changes(
                        of: stubs, in: project, policy: .fail, prune: false, reporting: &diagnostics),
                    Pipeline.write(plan, to: project).result == .written
                else { throw BenchFailure("nothing was written: \(diagnostics.all)") }
            }
        }
    }
}

/// Empty folders to write to.
enum Target {
    /// A program that gets the folder to write to.
    static func command(
        _ words: [String], _ folder: @escaping (String) -> [String]
    ) -> Comparison.Work {
        { count in
            let nothing = try FileDescriptor.open("/dev/null", .readWrite)
            defer { try? nothing.close() }
            let streams = [FileDescriptor.standardInput, .standardOutput, .standardError].map { (nothing, $0) }
            return try each(count) { try SpawnedProgram(words + folder($0.string), streams: streams).run() }
        }
    }

    /// The time of the work only, without creating and removing the folders.
    static func each(_ count: Int, _ work: (FilePath) throws -> Void) throws -> Duration {
        let top = BenchFolder.path.appending("targets")
        try removeTree(top)
        mkdir(top.string, 0o755)
        let folders = (0..<count).map { top.appending("\($0)") }
        for folder in folders { mkdir(folder.string, 0o755) }
        sync()
        return try ContinuousClock().measure { for folder in folders { try work(folder) } }
    }

    /// The folder after a run, without the program's state.
    static func result(of work: Comparison.Work, as name: String) throws -> FilePath {
        _ = try work(1)
        let made = BenchFolder.path.appending(name)
        try removeTree(made)
        try SpawnedProgram(["/bin/mv", BenchFolder.path.appending("targets/0").string, made.string], streams: []).run()
        try removeTree(made.appending(".scaffold-state"))
        return made
    }

    static func removeTree(_ path: FilePath) throws {
        try SpawnedProgram(["/bin/rm", "-rf", path.string], streams: []).run()
    }
}
