import Templating
import Testing

@Suite struct OutputLanguageTests {
    @Test(arguments: [
        ("internal/api/user.go", OutputLanguage.go), ("app/models.py", .python), ("Package.swift", .swift),
        ("src/index.ts", .javascript), ("migrations/001.up.sql", .sql), ("ci.yml", .yaml), ("a.b/c.YAML", .yaml),
        ("package.json", .json), ("pyproject.toml", .toml), ("README.md", .markdown), ("run.sh", .shell),
        ("user.go.tmpl", .go), ("user.py.j2", .python), ("Makefile", .plain), ("a.unknown", .plain), ("", .plain),
        ("x.go/Makefile", .plain), (".go", .go), ("go", .plain), ("tmpl", .plain),
    ])
    func followsTheName(name: String, language: OutputLanguage) {
        #expect(OutputLanguage(fileName: name) == language)
    }
}
