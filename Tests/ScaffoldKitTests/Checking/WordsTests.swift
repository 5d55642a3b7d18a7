import Testing

@testable import PlanCheck

@Suite struct WordsTests {
    static let words = [
        ("subscription_handlers.go", "subscription handlers go"), ("HTTPServerID", "http server id"),
        ("userIDs are JWTs", "user ids are jwts"), ("WebhookEvent", "webhook event"), ("größe Ärger", "größe Ärger"),
        ("401/403", "401 403"), ("", ""), ("--", ""), ("A", "a"),
    ]

    @Test(arguments: words) func splits(_ text: String, _ expected: String) {
        #expect(WordScanner.words(in: text).joined(separator: " ") == expected)
    }

    @Test func cutsLongWords() {
        #expect(WordScanner.words(in: String(repeating: "a", count: 1000)).map(\.count) == [WordScanner.longest])
    }

    @Test func looksForWordsAndStems() {
        let list: WordList = ["token", "encrypt*"]
        #expect(list.isIn("A Token is there"))
        #expect(list.isIn("all is ENCRYPTED"))
        #expect(!list.isIn("the tokenizer decrypts"))
    }

    static let names = [
        ("backend-development", true), ("a", true), ("acme/skills/api-critique", true), ("A/b.c/d", true), ("", false),
        ("Backend", false), ("a--b", false), ("-a", false), ("a_b", false), ("a/b", false), ("a/b/c/d", false),
        ("../a/b", false), ("a//b", false), (String(repeating: "a", count: 65), false),
    ]

    @Test(arguments: names) func knowsSkillNames(_ name: String, _ isValid: Bool) {
        #expect(SkillName.isValid(name) == isValid)
    }

    static let handlers = [
        ("internal/handlers/users.go", true), ("src/users.controller.ts", true), ("app/Http/UserController.php", true),
        ("internal/handlers/users_test.go", false), ("tests/handlers/users.py", false), ("internal/users.go", false),
        ("", false),
    ]

    @Test(arguments: handlers) func knowsHandlers(_ path: String, _ isHandler: Bool) {
        #expect(SourcePath(path).isHandler == isHandler)
    }
}
