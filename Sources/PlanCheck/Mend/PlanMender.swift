package import Documents

/// Plan text -> the same plan with all mended that has one right answer.
///
/// Mended are: text around the object, commas and other slips of JSON; the order of the keys; what a critique repeats of
/// its maker; a missing prompt where all others agree. Nothing that a person wrote is lost but what JSON cannot hold:
/// unknown keys stay, numbers keep their digits.
package struct PlanMender: Sendable {
    package init() {}

    /// Faults of the reader after which the text still says one thing only.
    private static let mendable: Set<String> = [
        "surrounding-text", "json-trailing-text", "json-bom", "json-comment", "json-trailing-comma", "json-comma",
        "json-colon", "json-key", "json-quotes", "json-control-character", "json-value",
    ]

    /// Nil where the plan cannot be told from its text: it is no object, or has keys twice, broken characters or words
    /// that are no JSON.
    package func mend(_ source: SourceText) -> MendedPlan? {
        let text = PlanText(source)
        guard let root = text.root, text.faults.allSatisfy({ Self.mendable.contains($0.code) }) else { return nil }
        var mends = text.faults.map { "\(place(of: $0))\($0.message); fixed (J1)" }
        let mended = mendTasks(of: root, in: PlanDocument(text), &mends)
        let value = JSONValue(written: mended, in: .plan)
        if value != JSONValue(written: mended) { mends.append("keys put into the order of the format") }
        let written = SourceText(name: source.name, bytes: JSONWriter.bytes(value))
        guard PlanText(written).faults.isEmpty else { return nil }
        return MendedPlan(text: String(decoding: written.bytes, as: UTF8.self), mends: mends)
    }

    private func mendTasks(of root: Node, in plan: PlanDocument, _ mends: inout [String]) -> Node {
        guard let list = root.mapping?["tasks"], var nodes = list.sequence else { return root }
        let prompt = prompt(of: plan)
        for (place, task) in plan.tasks.enumerated() {
            guard let maker = plan.maker(ofTaskAt: place), !isContested(task, maker, in: plan) else { continue }
            var mender = CritiqueMender(
                critique: nodes[task.index], maker: nodes[maker.index], number: maker.number, prompt: prompt)
            mender.mend()
            nodes[task.index] = mender.task
            mends += mender.mends.map { "task \(task.number): \($0.words) (\($0.code))" }
        }
        return root.setting("tasks", to: Node(.sequence(nodes), list.range))
    }

    /// Whether all in a critique says that it judges another maker than the one before it: then the tasks stand in the
    /// wrong order, and to rewrite the critique would lose what it says.
    private func isContested(_ task: PlanDocument.Task, _ maker: PlanDocument.Task, in plan: PlanDocument) -> Bool {
        guard let named = task.critique?.preceding?.order?.value, named != maker.number,
            task.dependencies?.value.map(\.value) == [named], let other = plan.task(numbered: named)
        else { return false }
        return !other.isCritique
    }

    /// The prompt that all critiques share which have one.
    private func prompt(of plan: PlanDocument) -> Node? {
        let prompts = plan.tasks.compactMap { $0.critique?.prompt }.filter { !$0.isBlank }
        guard let first = prompts.first, prompts.allSatisfy({ $0.value == first.value }) else { return nil }
        return Node(.scalar(Node.Scalar(first.value, style: .quoted)), first.range)
    }

    private func place(of fault: Diagnostic) -> String {
        guard let start = fault.location?.range.start else { return "" }
        return "line \(start.line), column \(start.column): "
    }
}
