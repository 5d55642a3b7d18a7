package import Documents

/// Plan text -> the same plan with every error fixed that has only one right answer.
///
/// Fixes text around the object, commas and other JSON errors; parts that stand apart; other names of keys and their
/// order; values of another type; tasks out of order; numbers of tasks that are missing, begin at 0 or anew in each phase; what a critique repeats about
/// its maker; a missing prompt if all others agree. Loses nothing that the user wrote, except what JSON cannot contain:
/// tasks and unknown keys stay, numbers keep their digits.
package struct PlanMender: Sendable {
    package init() {}

    /// Errors of the reader after which the text still has only one meaning.
    private static let mendable: Set<String> = [
        "surrounding-text", "json-trailing-text", "json-bom", "json-comment", "json-trailing-comma", "json-comma",
        "json-colon", "json-key", "json-quotes", "json-control-character", "json-value", "json-space",
        "json-repeated-key", "plan-shape",
    ]

    /// Nil if the text does not determine the plan: it is not an object, or has a key with two values, invalid characters or
    /// words that are not JSON.
    package func mend(_ source: SourceText) -> MendedPlan? {
        let text = PlanText(source, limits: PlanText.limitsOfMending)
        if let inner = text.inner { return mend(inner, in: source) }
        guard let root = text.root, text.faults.allSatisfy({ Self.mendable.contains($0.code) }) else { return nil }
        var mends = repairs(of: text.faults)
        mends += renames(text.renamings)
        let named = withStatus(root, &mends)
        var values = ValueMender(PlanDocument(text, root: named))
        let valid = values.mended(named, in: .plan)
        mends += values.mends
        let numbered = withNumbers(valid, &mends)
        let mended = mendTasks(of: numbered, in: PlanDocument(text, root: numbered), &mends)
        let value = JSONValue(written: mended, in: .plan)
        if value != JSONValue(written: mended) { mends.append("keys put into the order of the format") }
        let written = SourceText(name: source.name, bytes: JSONWriter.bytes(value))
        guard PlanText(written).faults.isEmpty else { return nil }
        return MendedPlan(text: String(decoding: written.bytes, as: UTF8.self), mends: mends)
    }

    /// A plan written as a JSON string, which may be one only once.
    private func mend(_ inner: String, in source: SourceText) -> MendedPlan? {
        let text = SourceText(name: source.name, text: inner)
        guard PlanText(text).inner == nil, let plan = mend(text) else { return nil }
        return MendedPlan(text: plan.text, mends: ["the plan was a JSON string; it is an object now (J1)"] + plan.mends)
    }

    /// The most lines for errors with the same words.
    private static let told = 10

    /// A line for each error; the same words are counted from a point on.
    private func repairs(of faults: [Diagnostic]) -> [String] {
        var counts: [String: Int] = [:]
        var lines: [String] = []
        for fault in faults {
            counts[fault.message, default: 0] += 1
            if counts[fault.message, default: 0] > Self.told { continue }
            lines.append("\(place(of: fault))\(fault.message); fixed (J1)")
        }
        let more = counts.filter { $0.value > Self.told }.sorted { $0.key < $1.key }
        return lines + more.map { "\($0.key): fixed \($0.value - Self.told) times more (J1)" }
    }

    /// One line for each name, in the order of the text.
    private func renames(_ renamings: [KeyRenamer.Renaming]) -> [String] {
        var counts: [String: Int] = [:]
        for name in renamings { counts["`\(name.old)` renamed to `\(name.new)`", default: 0] += 1 }
        var told: Set<String> = []
        return renamings.compactMap { name in
            let line = "`\(name.old)` renamed to `\(name.new)`"
            guard told.insert(line).inserted, let count = counts[line] else { return nil }
            return count == 1 ? "\(line) (J2)" : "\(line), \(count) times (J2)"
        }
    }

    /// A plan with tasks can only be `planned`, and of `backend`.
    private func withStatus(_ root: Node, _ mends: inout [String]) -> Node {
        guard let tasks = root.mapping?["tasks"]?.sequence, !tasks.isEmpty else { return root }
        var root = root
        for (key, value) in [("status", "planned"), ("category", "backend")] where root.mapping?[key] == nil {
            root = root.setting(key, to: Node(.scalar(Node.Scalar(value, style: .quoted)), root.range))
            mends.append("`\(key)` set to `\(value)` (J2)")
        }
        return root
    }

    private func withNumbers(_ root: Node, _ mends: inout [String]) -> Node {
        guard let list = root.mapping?["tasks"], let tasks = list.sequence else { return root }
        if let sorted = TaskNumbers.sorted(tasks) {
            mends.append("tasks sorted by `task_order` (O1)")
            return root.setting("tasks", to: Node(.sequence(sorted), list.range))
        }
        if let counted = TaskNumbers.counted(tasks) {
            mends.append("`task_order` set to the place in the list (O1)")
            return root.setting("tasks", to: Node(.sequence(counted), list.range))
        }
        guard let shifts = TaskNumbers(tasks)?.shifts else { return root }
        mends.append("tasks and dependencies numbered from 1 in the order of the list (O1)")
        let numbered = zip(tasks, shifts).map { $0.shiftingNumbers(by: $1) }
        return root.setting("tasks", to: Node(.sequence(numbered), list.range))
    }

    private func mendTasks(of root: Node, in plan: PlanDocument, _ mends: inout [String]) -> Node {
        guard let list = root.mapping?["tasks"], var nodes = list.sequence else { return root }
        let prompt = prompt(of: plan)
        for (place, task) in plan.tasks.enumerated() {
            guard let maker = plan.maker(ofTaskAt: place), !isContested(task, maker, in: plan) else { continue }
            let original = MakerMender(maker: nodes[maker.index], quotedBy: nodes[task.index], task.number)
            nodes[maker.index] = original.task
            mends += original.mends.map { "task \(maker.number): \($0)" }
            var mender = CritiqueMender(
                critique: nodes[task.index], maker: nodes[maker.index], number: maker.number, place: maker.index + 1,
                prompt: prompt)
            mender.mend()
            nodes[task.index] = mender.task
            mends += mender.mends.map { "task \(task.number): \($0.words) (\($0.code))" }
        }
        return root.setting("tasks", to: Node(.sequence(nodes), list.range))
    }

    /// Whether everything in a critique refers to another maker than the one before it: then the order of the tasks is
    /// wrong, and rewriting the critique would lose what it says.
    private func isContested(_ task: PlanDocument.Task, _ maker: PlanDocument.Task, in plan: PlanDocument) -> Bool {
        guard let named = task.critique?.preceding?.order?.value, named != maker.number,
            task.dependencies?.value.map(\.value) == [named], let other = plan.task(numbered: named)
        else { return false }
        return !other.isCritique
    }

    /// The prompt that all critiques with a prompt share.
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
