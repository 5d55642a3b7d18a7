import Documents
import Testing

@testable import PlanCheck

@Suite struct LeftoverFinderTests {
    static let leftovers = [
        ("Implement [Feature]", ["[Feature]"]),
        ("Implement [Your Feature Name] now", ["[Your Feature Name]"]),
        ("<implementation-skill-id>", ["<implementation-skill-id>"]),
        ("Review <task-name-from-task-1>", ["<task-name-from-task-1>"]),
        ("See <order of task being validated>", ["<order of task being validated>"]),
        ("Add <feature>", ["<feature>"]),
        ("<x>", ["<x>"]),
        ("(same as before)", ["(same as before)"]),
        ("Same as above.", ["Same as above."]),
        ("[unchanged]", ["[unchanged]"]),
        ("See task 3", ["See task 3"]),
        ("(remaining criteria unchanged)", ["(remaining criteria unchanged)"]),
        ("Hello {{ name }} and {{-other-}}", ["{{ name }}", "{{-other-}}"]),
        ("cut {{ na", ["{{"]),
        ("Use ${name}", ["${name}"]),
        ("TODO: write", ["TODO"]),
        ("Criteria: TODO", ["TODO"]),
        ("TODO", ["TODO"]),
        ("(FIXME)", ["FIXME"]),
        ("TODO(me) write", ["TODO"]),
        ("Limits are TBD for now", ["TBD"]),
        ("internal/[Feature].go", ["[Feature]"]),
        ("`code` then [Feature] and `<feature-name>`", ["[Feature]"]),
        ("a lone ` then [Feature]", ["[Feature]"]),
    ]

    @Test(arguments: leftovers) func finds(_ text: String, _ expected: [String]) {
        #expect(LeftoverFinder.leftovers(in: text).map(\.text) == expected)
    }

    static let sensible = [
        "Unchanged fields stay as before", "The same request twice answers 200", "Remaining seats are never negative",
        "`GET /api/v1/subscriptions/{subscriptionID}` answers 200",
        "/users/{id} and /users/:id and /users/<id>",
        "`test -z \"$(gofmt -l .)\"` exits 0", "test -z \"$(gofmt -l .)\" exits 0",
        "`${DATABASE_URL}` comes from the environment", "$HOME and $1",
        "List<User>, Map<string, int> and Vec<T>", "A func(w http.ResponseWriter, r *http.Request) error",
        "x := []string{{1, 2}}", "let a = b[0]; c[id]", "app/[id]/page.tsx", "routes/[feature]/index.ts",
        "See [the docs](https://example.com) and [docs][1]", "Names such as <script> are escaped", "<b>bold</b>",
        "Authorization: Bearer <token>", "Authorization: Bearer <access-token>",
        "No TODO or FIXME is left in the code", "TODO items can be created", "Create the todo list", "AUTODOC",
        "SELECT id FROM t WHERE a < b AND c > d", "a <= b, a <> b, <-done, x -> y", "VARCHAR[]", "[]", "<>", "[", "<",
        "$", "{",
        "Controllers carry [Authorize]", "Answers [200, 404]", "TBDs", "",
    ]

    @Test(arguments: sensible) func passesOver(_ text: String) {
        #expect(LeftoverFinder.leftovers(in: text) == [])
    }

    @Test func knowsTheColumn() {
        let told = report(on: plan(.set("/architecture/summary", "Größe of <the-thing>")))
        let location = told.findings.first?.diagnostic.location?.range
        #expect(location.map { [$0.start.line, $0.start.column, $0.end.column] } == [5, 26, 37])
    }
}
