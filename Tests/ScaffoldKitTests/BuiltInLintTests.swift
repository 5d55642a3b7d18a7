import Blueprints
import Documents
import ScaffoldKit
import SystemPackage
import Testing

/// Runs do not check the texts of built-in blueprints: these tests do.
@Suite struct BuiltInLintTests {
    private static let names = {
        var diagnostics = Diagnostics()
        let catalog = Catalog(folders: [], reporting: &diagnostics)
        return BlueprintKind.allCases.flatMap(catalog.all).map { "\($0.kind)/\($0.name)" }
    }()

    @Test(arguments: names)
    func everyTextIsWithoutFault(_ name: String) {
        var diagnostics = Diagnostics()
        let linter = BlueprintLinter(catalog: Catalog(folders: [], reporting: &diagnostics))
        #expect(linter.lint([FilePath(name)], reporting: &diagnostics) == 1)
        #expect(diagnostics.all.map(\.message) == [])
    }
}
