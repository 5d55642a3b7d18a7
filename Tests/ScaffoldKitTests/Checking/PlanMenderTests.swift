import Documents
import Testing

@testable import PlanCheck

@Suite struct PlanMenderTests {
    private func mend(_ text: String) -> MendedPlan? {
        PlanMender().mend(SourceText(name: "plan.json", text: text))
    }

    @Test func leavesAGoodPlanAsItIs() {
        let canonical = plan()
        #expect(mend(canonical)?.text == canonical)
        #expect(mend(canonical)?.mends == [])
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let edits: [JSONEdit]
        /// The reported fixes.
        let mends: [String]

        init(_ name: String, _ edits: JSONEdit..., mends: String...) {
            testDescription = name
            self.edits = edits
            self.mends = mends
        }
    }

    private static let copy = "/tasks/1/inputs/validation_criteria"
    private static let preceding = "/tasks/3/inputs/preceding_task"

    static let mendable = [
        Row(
            "criterion in another form", .set(copy + "/critical/0", "Go build ./... exits 0."),
            mends: "task 2: `validation_criteria` copied from task 1 (C7)"),
        Row("no copied criteria", .remove(copy), mends: "task 2: `validation_criteria` copied from task 1 (C7)"),
        Row(
            "one list of them", .remove(copy + "/expected"),
            mends: "task 2: `validation_criteria` copied from task 1 (C7)"),
        Row(
            "other name", .set(preceding + "/task_name", "x"),
            mends:
                "task 4: `preceding_task` copied from task 3: `task_name` is `\"Write the tests of orders\"`, not `\"x\"` (C6)"
        ),
        Row(
            "empty list of them", .set(copy + "/critical", []),
            mends: "task 2: `validation_criteria` copied from task 1 (C7)"),
        Row(
            "criterion left out", .remove(copy + "/critical/1"),
            mends: "task 2: `validation_criteria` copied from task 1 (C7)"),
        Row("number for the task", .set(preceding, 3), mends: "task 4: `preceding_task` copied from task 3 (C6)"),
        Row("words for the task", .set(preceding, "Task 3"), mends: "task 4: `preceding_task` copied from task 3 (C6)"),
        Row("null for the task", .set(preceding, .null), mends: "task 4: `preceding_task` copied from task 3 (C6)"),
        Row(
            "no numbers", .remove("/tasks/0/task_order"), .remove("/tasks/3/task_order"),
            mends: "`task_order` set to the place in the list (O1)"),
        Row("no preceding task", .remove(preceding), mends: "task 4: `preceding_task` copied from task 3 (C6)"),
        Row(
            "other dependencies", .set("/tasks/3/dependencies", [1, 2]),
            mends: "task 4: `dependencies` set to task 3 (C3)"),
        Row("no dependencies", .remove("/tasks/3/dependencies"), mends: "task 4: `dependencies` set to task 3 (C3)"),
        Row(
            "no prompt", .remove("/tasks/3/inputs/original_prompt"),
            mends: "task 4: `original_prompt` taken from the other critiques (C8)"),
        Row(
            "blank prompt", .set("/tasks/1/inputs/original_prompt", " "),
            mends: "task 2: `original_prompt` taken from the other critiques (C8)"),
        Row(
            "no inputs at all", .remove("/tasks/3/inputs"),
            mends: "task 4: `original_prompt` taken from the other critiques (C8)",
            "task 4: `preceding_task` copied from task 3 (C6)", "task 4: `validation_criteria` copied from task 3 (C7)"),
    ]

    /// Everything is fixed, in the order of the format.
    @Test(arguments: mendable) func mends(_ row: Row) {
        let mended = mend(plan(row.edits))
        #expect(mended?.text == plan())
        #expect(mended.map { $0.mends.filter { $0 != "keys put into the order of the format" } } == row.mends)
    }

    static let guesses = [
        ("two prompts", JSONEdit.set("/tasks/3/inputs/original_prompt", "Something else")),
        ("wrong number", JSONEdit.set("/tasks/3/task_order", 9)),
        ("no critical criterion", JSONEdit.set("/tasks/3/validation_criteria/critical", [])),
        ("criterion changed", JSONEdit.set(copy + "/critical/0", "x")),
        ("criterion added to the critique", JSONEdit.append(copy + "/critical", "x")),
        ("list of the maker emptied", JSONEdit.set("/tasks/0/validation_criteria/expected", [])),
        ("note in the maker's list", JSONEdit.set("/tasks/0/validation_criteria/critical", ["(same as before)"])),
        ("another task's number for the maker", JSONEdit.set(preceding, 1)),
        ("unknown key", JSONEdit.add("/tasks/0", key: "notes", [.number("1.50")])),
    ]

    @Test(arguments: guesses) func doesNotGuess(_ name: String, _ edit: JSONEdit) {
        #expect(mend(plan(edit))?.text == plan(edit))
    }

    /// Everything in the critique refers to another task: the order of the tasks is wrong, not the critique.
    @Test func doesNotRewriteACritiqueOfAnotherTask() {
        let text = plan(.set("/tasks/3/dependencies", [1]), .set("/tasks/3/inputs/preceding_task/task_order", 1))
        #expect(mend(text)?.text == text)
    }

    @Test func keepsWhatTheUserAdded() {
        let text = """
            {"x-digits": 1.50e3, "metadata": {"b": 1, "a": null}, "tasks": [], "status": "blocked", "category": "backend"}
            """
        let mended = """
            {
              "status": "blocked",
              "category": "backend",
              "tasks": [],
              "x-digits": 1.50e3,
              "metadata": {
                "b": 1,
                "a": null
              }
            }

            """
        #expect(mend(text)?.text == mended)
    }

    @Test func dropsWhatIsNoPartOfThePlan() {
        let text = "Here:\n```json\n" + plan().replacing("\"planned\",", with: "\"planned\",, // done\n") + "```\n"
        #expect(mend(text)?.text == plan())
        #expect(mend(text)?.mends.count == 3)
    }

    /// Whatever the order of the list, the tasks are sorted by their numbers.
    @Test func sortsTasks() {
        let tasks = (0..<4).compactMap { json(goodPlan).value(at: "/tasks/\($0)") }
        let swapped = plan(.set("/tasks", .array([tasks[2], tasks[3], tasks[0], tasks[1]])))
        #expect(mend(swapped)?.text == plan())
        #expect(mend(swapped)?.mends == ["tasks sorted by `task_order` (O1)"])
    }

    @Test func listsTasksOfAnObject() {
        let tasks = (0..<4).compactMap { json(goodPlan).value(at: "/tasks/\($0)") }
        let members = [2, 0, 3, 1].map { ("\($0 + 1)", tasks[$0]) }
        #expect(mend(plan(.set("/tasks", .object(members))))?.text == plan())
    }

    @Test func dropsAKeyThatIsRepeatedWithItsValue() {
        let member = "\"status\": \"planned\","
        let text = plan().replacing(member, with: "\(member) \(member)")
        #expect(mend(text)?.text == plan())
        #expect(mend(plan().replacing(member, with: "\(member) \"status\": \"blocked\","))?.text == nil)
    }

    static let notes = [
        "[ /* unchanged, see above */ ]", "[ /* as agreed */ ]", "[ // same as above\n ]",
        "[ \"a\" // tasks 9 and 10: same pattern for tests\n ]", "[ \"a\" /* the rest is unchanged */ ]",
        "[ \"a\", /* remaining criteria */ ]", "[ \"a\" // task 3\n ]",
    ]

    /// A comment that stands for content is not removed.
    @Test(arguments: notes) func keepsCommentsForContent(_ list: String) {
        #expect(mend("{\"tasks\": [], \"status\": \"blocked\", \"x\": \(list)}")?.text == nil)
    }

    @Test func dropsOtherComments() {
        #expect(mend("{\"status\": \"blocked\", \"tasks\": [], \"x\": [\"a\" /* REST only */]}")?.mends.count == 1)
    }

    static let unclear = [
        "", "no plan", "[]", "{\"a\": 1, \"a\": 2}", "{\"a\": None}", "{\"a\": 01}", "{\"a\": \"\\ud800\"}",
        "{\"a\": \"\\q\"}", "{\"a\": 1",
    ]

    @Test(arguments: unclear) func refusesWhatIsUnclear(_ text: String) {
        #expect(mend(text)?.text == nil)
    }

    /// A fixed plan never has more errors than before, and fixing it again changes nothing.
    @Test(arguments: BrokenPlan.structure + BrokenPlan.tasks + BrokenPlan.words)
    func mendsOnce(_ row: BrokenPlan) throws {
        let text = plan(row.edits)
        let mended = try #require(mend(text)?.text)
        #expect(mend(mended)?.text == mended)
        #expect(report(on: mended).errors <= report(on: text).errors)
    }
}
