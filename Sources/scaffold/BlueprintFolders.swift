internal import ArgumentParser
internal import SystemPackage

extension ArgumentHelp {
    /// The option `--blueprints` of every command that reads blueprints.
    static let blueprints = ArgumentHelp(
        "A folder of blueprints that takes precedence over the built-in ones; repeatable, nearest first.",
        valueName: "dir")
}

extension [String] {
    var paths: [FilePath] { map { FilePath($0) } }
}
