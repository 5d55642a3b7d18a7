import SystemPackage

/// Services of 1, 10 and 100 resources, planned and written: how the time grows with ten times the work, compared with
/// `cp -r` of the result.
enum ResourceGrowth: Benchmark {
    private static let counts = [1, 10, 100]

    static func comparisons() throws -> [Comparison] {
        let blueprints = BenchFolder.path.appending("growth")
        try Target.removeTree(blueprints)
        let runs = try counts.map { count in
            let folder = blueprints.appending("features/\(name(count))")
            try SampleProject.put(text(count), as: "feature.yaml", in: folder)
            return Target.command(words(count, blueprints)) { ["--repo", $0] }
        }
        let growth = zip(zip(counts, counts.dropFirst()), zip(runs, runs.dropFirst())).map { counts, runs in
            Comparison(
                name: "\(counts.1) resources written / \(counts.0)", goal: 11, rounds: 11, ours: runs.1,
                theirs: runs.0)
        }
        let copies = try zip(counts, runs).map { count, run in
            let made = try Target.result(of: run, as: "grown-\(count)")
            return Comparison(
                name: "\(count) resources written / cp -r", goal: count == 1 ? nil : 8, rounds: 11, ours: run,
                theirs: Target.command(["/bin/cp", "-r", made.string + "/."]) { [$0] })
        }
        return growth + copies
    }

    private static func words(_ count: Int, _ blueprints: FilePath) -> [String] {
        [
            ".build/release/scaffold", "-q", "--blueprints", blueprints.string, "--stack", "go", name(count), "--write",
        ]
    }

    private static func name(_ count: Int) -> String { "growing\(count)" }

    private static func text(_ count: Int) -> String {
        "kind: feature\nname: \(name(count))\nsummary: Many resources\nresources:\n"
            + (100..<(100 + count)).map(resource).joined()
    }

    private static func resource(_ number: Int) -> String {
        """
          - name: thing_\(number)
            purpose: A thing
            service: keeps things
            fields:
              - {name: label, type: string, min: 1, max: 40, unique: true, purpose: What it is called}
              - {name: size, type: integer, min: 0}
              - {name: state, type: enum, values: [open, closed], default: open, write: []}
              - {name: due, type: date, required: false}
            actions:
              - create
              - list
              - get
              - update
              - delete
              - {name: close, pattern: transition, purpose: Close it, from: {state: [open]}, set: {state: closed}}

        """
    }
}
