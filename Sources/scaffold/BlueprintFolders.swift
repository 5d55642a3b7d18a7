internal import ArgumentParser
internal import SystemPackage

/// The option for folders with a team's blueprints.
struct BlueprintFolders: ParsableArguments {
    @Option(
        name: .customLong("blueprints"),
        help: ArgumentHelp(
            "A folder of blueprints that takes precedence over the built-in ones; repeatable, nearest first.",
            valueName: "dir"))
    var folders: [String] = []

    var paths: [FilePath] { folders.map { FilePath($0) } }
}
