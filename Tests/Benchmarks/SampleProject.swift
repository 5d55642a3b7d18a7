import Changes
import Model
import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#endif

/// Forty templates of 5 KB, written out for each tool in its own notation.
struct SampleProject {
    let blueprints: FilePath
    let cookiecutter: FilePath
    let copier: FilePath

    private static let names = (1...40).map { "part_\($0 < 10 ? "0" : "")\($0).py" }

    /// What follows the program's name, but for the folder to write into.
    var arguments: [String] {
        ["-q", "--blueprints", blueprints.string, "--stack", "forty", "thing", "--new", "--write"]
    }

    static func write() throws -> SampleProject {
        let top = BenchFolder.path.appending("forty")
        try Target.removeTree(top)
        let sample = SampleProject(
            blueprints: top.appending("team"), cookiecutter: top.appending("cookiecutter"),
            copier: top.appending("copier"))
        let stack = sample.blueprints.appending("stacks/forty")
        try put(stackText, as: "stack.yaml", in: stack)
        try put(featureText, as: "feature.yaml", in: sample.blueprints.appending("features/anything"))
        try put(#"{"name": "thing"}"#, as: "cookiecutter.json", in: sample.cookiecutter)
        try put("name: thing\n_templates_suffix: .j2\n", as: "copier.yml", in: sample.copier)
        for name in names {
            try put(text("resource.name"), as: "\(name).j2", in: stack.appending("files"))
            let project = sample.cookiecutter.appending("{{cookiecutter.name}}")
            try put(text("cookiecutter.name"), as: name, in: project)
            try put(text("name"), as: "\(name).j2", in: sample.copier)
        }
        return sample
    }

    /// The folder after a run, without the program's state.
    func result(of work: Comparison.Work) throws -> FilePath {
        try Target.result(of: work, as: "forty/made")
    }

    /// The files of a folder as if they had just been rendered.
    static func stubs(in folder: FilePath) throws -> Stubs {
        let digest = String(repeating: "0", count: 64)
        let files = try names.map { name in
            let file = try FileDescriptor.open(folder.appending(name), .readOnly)
            let bytes = try file.closeAfter {
                try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                    count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
                }
            }
            return StubFile(
                path: name, text: String(decoding: bytes, as: UTF8.self), keep: .managed, owner: "thing",
                digest: digest)
        }
        return Stubs(files: files, regions: [])
    }

    static func put(_ text: String, as name: String, in folder: FilePath) throws {
        var path: FilePath = ""
        for component in folder.components {
            path.append(component)
            mkdir(path.string, 0o755)
        }
        let file = try FileDescriptor.open(
            folder.appending(name), .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite])
        try file.closeAfter { _ = try file.writeAll(text.utf8) }
    }

    private static func text(_ variable: String) -> String {
        (1...60).map { line in
            "def step_\(line)(value):\n    return value + {{ \(variable) }}_step_\(line) + \(line * line) * value\n\n"
        }.joined()
    }

    private static let featureText = """
        kind: feature
        name: anything
        summary: Anything
        generic: true
        resources:
          - {purpose: Anything, service: keeps anything}
        """

    private static var stackText: String {
        let ids = names.map { $0.split(separator: ".")[0] }
        let files = zip(ids, names).map { id, name in
            "  - {id: \(id), each: resource, path: \(name), template: files/\(name).j2}\n"
        }
        return """
            kind: stack
            name: forty
            summary: Forty files
            language: Python
            framework: none
            models: {name: "{{ resource.name }}", table: "{{ resource.plural }}"}
            endpoints: {prefix: "", collection: "/{{ resource.plural }}", item: "/{id}"}
            architecture: {summary: Forty files}
            critique: {skill: backend-critique, name: "QA: Validate it", description: Look at it, critical: [A verdict]}
            tasks:
              - id: all
                subject: all files
                name: Make all files
                description: Make them
                skill: backend-development
                create: [\(ids.joined(separator: ", "))]
                requirements: All files
                critical: [They are there]
            files:

            """ + files.joined()
    }
}
