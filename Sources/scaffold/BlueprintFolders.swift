internal import ArgumentParser
internal import SystemPackage

/// The flag that names folders of a team's own blueprints.
struct BlueprintFolders: ParsableArguments {
    @Option(
        name: .customLong("blueprints"),
        help: "A folder of blueprints that goes before the built-in ones; may be repeated, nearest first.")
    var folders: [String] = []

    var paths: [FilePath] { folders.map { FilePath($0) } }
}
