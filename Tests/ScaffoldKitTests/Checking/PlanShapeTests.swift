import Documents
import Testing

@testable import PlanCheck

/// A plan cut into pieces at random, the same ones in each run.
@Suite struct PlanShapeTests {
    /// However a plan is cut, wrapped and introduced, fixing keeps every task or writes nothing.
    @Test(arguments: 0..<200) func noTaskIsLost(_ seed: Int) {
        var dice = Dice(state: UInt64(seed))
        let text = Self.text(&dice)
        guard let mended = PlanMender().mend(SourceText(name: "plan.json", text: text)) else { return }
        let names = (0..<4).compactMap { json(mended.text).value(at: "/tasks/\($0)/task_name") }
        #expect(names == Self.names, "\(text)")
    }

    /// Most are mended: the property above would also hold for a mender that mends nothing.
    @Test func mostAreMended() {
        let mended = (0..<200).filter { seed in
            var dice = Dice(state: UInt64(seed))
            return PlanMender().mend(SourceText(name: "plan.json", text: Self.text(&dice)))?.text == plan()
        }
        #expect(mended.count > 60, "\(mended.count)")
    }

    private static let whole = json(goodPlan)
    private static let tasks = (0..<4).compactMap { whole.value(at: "/tasks/\($0)") }
    private static let names = tasks.compactMap { $0.value(at: "/task_name") }

    private static func text(_ dice: inout Dice) -> String {
        let head = ["status", "category", "architecture"].compactMap { key in
            whole.value(at: "/\(key)").map { (key, $0) }
        }
        let cut = dice.roll(5)
        let parts = [Array(tasks[..<cut]), Array(tasks[cut...])].filter { !$0.isEmpty }
        let first = dice.roll(2) == 0 ? [] : parts.prefix(1)
        let lists = first.isEmpty ? parts : Array(parts.dropFirst())
        var values: [JSONValue] = [.object(head + first.map { ("tasks", .array($0)) })]
        for list in lists {
            switch dice.roll(4) {
            case 0: values.append(.array(list))
            case 1: values.append(["tasks": .array(list)])
            case 2: values += list
            default: values.append(["phases": .array(list.map { ["tasks": [$0]] })])
            }
        }
        return values.map { value in
            let text = dice.roll(2) == 0 ? JSONWriter.string(value) : "```json\n\(JSONWriter.string(value))```\n"
            return ["", "", "Then:\n", "Then: ", ", "][dice.roll(5)] + text
        }.joined()
    }
}
