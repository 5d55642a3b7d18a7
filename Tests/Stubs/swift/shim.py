"""Type-checks Vapor sources without Vapor itself, against declarations of what they use."""

from pathlib import Path

from harness.programs import must, run

SHIM = Path(__file__).resolve().parent / "shim"
# In the order in which one needs the other.
MODULES = [
    "Logging", "Crypto", "SQLKit", "NIOCore", "NIOPosix", "NIOHTTP1", "AsyncHTTPClient", "Vapor", "Fluent",
    "FluentSQLiteDriver", "FluentPostgresDriver", "VaporTesting",
]  # fmt: skip
STRICT = ["-swift-version", "6", "-enable-upcoming-feature", "ExistentialAny", "-warnings-as-errors"]


class Shim:
    def __init__(self, folder, environment):
        self.folder, self.environment = Path(folder), environment
        self.folder.mkdir(parents=True, exist_ok=True)
        for module in MODULES:
            source, made = SHIM / f"{module}.swift", self.folder / f"{module}.swiftmodule"
            if not made.exists() or made.stat().st_mtime < source.stat().st_mtime:
                self.compile([source], module, "-emit-module-path", made)

    def compile(self, sources, module, *flags):
        modes = ["-swift-version", "6", "-enable-upcoming-feature", "InternalImportsByDefault", "-parse-as-library"]
        must(["swiftc", "-emit-module", "-module-name", module, "-I", self.folder, *modes, *flags, *sources], self.folder, self.environment)

    def check(self, project, target="App"):
        """The result for the program and, if that is valid, for its tests."""
        made = self.folder / f"{target}.swiftmodule"
        flags = ["-I", self.folder, "-parse-as-library", *STRICT]
        sources = sorted((project / "Sources" / target).rglob("*.swift"))
        emit = ["-emit-module", "-enable-testing", "-module-name", target, "-emit-module-path", made]
        # A module consists of declarations only: their bodies are checked separately.
        outcome = run(["swiftc", "-typecheck", "-module-name", target, *flags, *sources], project, self.environment)
        if outcome.status != 0:
            return outcome
        must(["swiftc", *emit, *flags, *sources], self.folder, self.environment)
        tests = sorted((project / "Tests" / f"{target}Tests").rglob("*.swift"))
        plugins = ["-plugin-path", self.plugins()]
        return run(["swiftc", "-typecheck", "-module-name", f"{target}Tests", *flags, *plugins, *tests], project, self.environment)

    def plugins(self):
        """Where the toolchain keeps the macros of Swift Testing."""
        root = Path(must(["sh", "-c", "readlink -f $(command -v swiftc)"], "/", self.environment).stdout.strip())
        return root.parent.parent / "lib/swift/host/plugins/testing"
