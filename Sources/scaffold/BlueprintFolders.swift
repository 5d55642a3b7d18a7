internal import ArgumentParser
internal import SystemPackage

/// The flag that names folders of a team's own blueprints.
struct BlueprintFolders: ParsableArguments {
    @Option(
        name: .customLong("blueprints"),
        help: ArgumentHelp(
            "A folder of blueprints that takes precedence over the built-in ones; repeatable, nearest first.",
            valueName: "dir"))
    var folders: [String] = []

    var paths: [FilePath] { folders.map { FilePath($0) } }
}
