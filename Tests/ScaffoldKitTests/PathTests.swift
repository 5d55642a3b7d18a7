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
        ("{a,b*}.go", "a.go", true), ("{a,b*}.go", "bc.go", true), ("{a,b*}.go", "{a,b*}.go", false),
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

    /// What git protects as `.git` on Windows and macOS.
    @Test(arguments: [
        "git~1/hooks/x", "a/GIT~12/x", ".git./x", ".git /x", ".git. . /x", ".GIT/x", "a/.git", ".g\u{200c}it/config",
        ".gi\u{feff}t/x", ".git::$INDEX_ALLOCATION/x", "git~1. ",
    ])
    func refusesEveryNameOfGit(_ path: String) {
        #expect(ProjectPath.fault(in: path) != nil)
        #expect(ProjectPath.faultOfWritten(path) != nil)
    }

    @Test(arguments: ["scaffo~1/runs/0001/applying", "SCAFFO~1/lock", ".Scaffold-State/x"])
    func refusesEveryNameOfTheStateFolder(_ path: String) {
        #expect(ProjectPath.faultOfWritten(path) == "which is in scaffold's state folder")
    }

    @Test(arguments: [
        "CON", "a/con.go", "aux", "Nul.tar.gz", "prn .txt", "com1", "LPT9.md", "com\u{b9}", "conin$", "a/ConOut$  .log",
        "a*b", "a?", "a\"b",
        "<a>", "a|b", "a:b", "a.", "a /b", "b./c", "a... ",
    ])
    func createsNoNamesThatWindowsCannotStore(_ path: String) {
        #expect(ProjectPath.faultOfCreated(path) != nil)
    }

    /// Names that people use; among them those that only look like forbidden ones.
    @Test(arguments: [
        ".gitignore", ".github/workflows/ci.yml", ".gitattributes", "git", "git~", "git~x", "a~1", "console.go",
        "con_test.go", "auxiliary", "nullable.py", "com.example/App.java", "com", "com10", "lpt", "communication.md",
        "app/[id]/(group)/page.tsx", "a b.txt", " a", "...a", "a+b@c#d$e%f&g'h=i~j,k;l{m}!n^o`p.txt", "\u{fc}ber.md",
        "x.con", "scaffolding/x", "d\u{e9}j\u{e0}.con.txt", "\u{4e2d}\u{6587}.md",
    ])
    func createsTheNamesOfPeople(_ path: String) {
        #expect(ProjectPath.faultOfCreated(path) == nil)
        #expect(ProjectPath.faultOfWritten(path) == nil)
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
