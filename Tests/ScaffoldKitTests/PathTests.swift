import Documents
import Testing

@testable import Blueprints
@testable import Model
@testable import Planning

@Suite struct PathTests {
    @Test(arguments: [
        ("a.go", "a.go", true), ("*.go", "a.go", true), ("*.go", "b/a.go", false), ("**/*.go", "a.go", true),
        ("**/*.go", "b/c/a.go", true), ("cmd/*/main.go", "cmd/api/main.go", true),
        ("cmd/*/main.go", "cmd/main.go", false), ("a/**", "a/b/c", true), ("a/**", "a", true), ("*a*b*", "xaxbx", true),
        ("*a*b*", "xbxa", false), ("", "", true), ("", "a", false), ("*", "", false),
    ])
    func globsMatch(_ pattern: String, _ path: String, _ matches: Bool) {
        #expect(Glob(pattern).matches(path) == matches)
    }

    @Test(arguments: ["a", "a/b.go", ".env.example", "a b/ü.go", ".gitignore", "..a/b"])
    func acceptsPathsInTheProject(_ path: String) {
        #expect(ProjectPath.fault(in: path) == nil)
    }

    @Test(arguments: [
        "", "/a", "~/a", "a//b", "a/", "./a", "a/../b", "..", "a\\b", "C:a", "a\nb", "a\u{202e}b", ".git/config",
        "a/.GIT/x", "/\u{301}a", ".git/\u{301}a", String(repeating: "x", count: 256),
    ])
    func refusesPathsThatAreNot(_ path: String) {
        #expect(ProjectPath.fault(in: path) != nil)
    }

    @Test(arguments: ["a", "a1", "purchase_order", "utf8_text", String(repeating: "x", count: 40)])
    func acceptsNames(_ name: String) {
        #expect(Identifier.isValid(name))
    }

    @Test(arguments: ["", "A", "1a", "_a", "a_", "a__b", "a-b", "é", "a b", String(repeating: "x", count: 41)])
    func refusesNames(_ name: String) {
        #expect(!Identifier.isValid(name))
    }

    @Test(arguments: [
        ("migrations/004_create_users.sql", 4, 3), ("migrations/20260101_x.sql", 20_260_101, 8),
    ])
    func readsNumbers(_ path: String, _ number: Int, _ width: Int) throws {
        let file = try #require(NumberedFile(path: path, in: "migrations"))
        #expect((file.number, file.width) == (number, width))
    }

    @Test(arguments: [
        "migrations/embed.go", "other/004_x.sql", "migrations/old/004_x.sql", "migrations/4x.sql",
        "migrations/99999999999999999999_x.sql",
    ])
    func leavesOtherFiles(_ path: String) {
        #expect(NumberedFile(path: path, in: "migrations") == nil)
    }
}
