import Templating
import Testing

@Suite struct OutputLanguageTests {
    @Test(arguments: [
        ("internal/api/user.go", OutputLanguage.go), ("app/models.py", .python), ("Package.swift", .swift),
        ("src/index.ts", .javascript), ("migrations/001.up.sql", .sql), ("ci.yml", .yaml), ("a.b/c.YAML", .yaml),
        ("package.json", .json), ("pyproject.toml", .toml), ("README.md", .markdown), ("run.sh", .shell),
        ("user.go.tmpl", .go), ("user.py.j2", .python), ("Makefile", .makefile), ("a.unknown", .plain), ("", .plain),
        ("x.go/Makefile", .makefile), (".go", .go), ("go", .plain), ("tmpl", .plain),
        ("lib/tasks/x.rake", .ruby), ("Gemfile", .ruby), ("app/Main.KT", .kotlin), ("mix.exs", .elixir),
        ("docker/Dockerfile.j2", .dockerfile), ("Dockerfile.dev", .plain), ("dockerfile", .dockerfile), (".env", .env),
        (".env.example.j2", .env), ("prod.env", .env), ("a.h", .c),
    ])
    func followsTheName(name: String, language: OutputLanguage) {
        #expect(LanguageTable.builtIn.language(ofFile: name) == language)
    }

    @Test func aNearerLanguageInheritsWhatItLacks() {
        let ruby = OutputLanguage(name: "ruby", fileNames: [], extensions: ["rb"], comment: nil, literal: nil)
        let own = OutputLanguage(name: "own", fileNames: [], extensions: ["go"], comment: nil, literal: nil)
        let table = LanguageTable.builtIn.adding([ruby, own])
        #expect(table.language(ofFile: "x.rb") == ruby)
        #expect(table.language(ofFile: "Gemfile") == ruby)
        #expect(
            render("# {{ t | comment }}", ["t": .tainted("evil")], language: table.language(ofFile: "x.rb")) == "# evil"
        )
        #expect(table.language(ofFile: "x.go") == own)
        #expect(table.language(ofFile: "x.py") == .python)
    }

    /// Otherwise, tainted text could be printed unescaped in its files.
    @Test func noLanguageIsTakenForProseByItsName() {
        let prose = OutputLanguage(name: "prose", fileNames: [], extensions: ["x"], comment: nil, literal: nil)
        #expect(prose != .prose)
        #expect(render("{{ t }}", ["t": .tainted("evil")], language: prose).contains("cannot be printed unescaped"))
    }
}
