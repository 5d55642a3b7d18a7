internal import Documents

/// Rewrites what a critique repeats about its maker: number, skill, name, description and criteria.
///
/// Copies only what the maker has with the right type; the user's additional members stay, and so do criteria that the
/// maker does not have.
struct CritiqueMender {
    let maker: Node
    let number: Int
    /// The number that the maker should have: its place in the list.
    let place: Int
    /// The single prompt of the plan; nil if there is none, or more than one.
    let prompt: Node?
    private(set) var task: Node
    /// The changes: the code of the rule that was broken, and a description.
    private(set) var mends: [(code: String, words: String)] = []

    init(critique: Node, maker: Node, number: Int, place: Int, prompt: Node?) {
        task = critique
        self.maker = maker
        self.number = number
        self.place = place
        self.prompt = prompt
    }

    mutating func mend() {
        mendDependencies()
        guard var inputs = task.mapping?["inputs"] ?? empty(at: task), inputs.mapping != nil else { return }
        mendPrompt(in: &inputs)
        mendReference(in: &inputs)
        copy(PlanFormat.precedingTask, of: maker, to: "preceding_task", in: &inputs, "C6")
        if let criteria = maker.mapping?["validation_criteria"] {
            let old = inputs.mapping?["validation_criteria"]
            let keys = PlanFormat.criteria.filter { key in
                CriteriaCopy(old?.mapping?[key.name], of: criteria.mapping?[key.name]).isSafe
            }
            copy(keys, of: criteria, to: "validation_criteria", in: &inputs, "C7")
        }
        task = task.setting("inputs", to: inputs)
    }

    private mutating func mendDependencies() {
        guard let order = maker.mapping?["task_order"], order.planInteger != nil else { return }
        let dependencies = Node(.sequence([order]), task.range)
        let old = task.mapping?["dependencies"]
        guard !dependencies.equals(old), !isPlace(old?.sequence?.only) else { return }
        task = task.setting("dependencies", to: dependencies)
        mends.append(("C3", "`dependencies` set to task \(number)"))
    }

    /// The maker's number or name in the place of its object: `3`, `"Task 3"`, `"Create the handler"`.
    private func mendReference(in inputs: inout Node) {
        guard let scalar = inputs.mapping?["preceding_task"]?.scalar, let empty = empty(at: inputs) else { return }
        let words = scalar.text.lowercased().split { " #_-".contains($0) }.filter { $0 != "task" }
        let isNumber = words.count == 1 && words[0] == String(number)
        let isName = scalar.text == maker.mapping?["task_name"]?.planText?.value
        guard isNumber || isName || scalar.style == .plain && scalar.text == "null" else { return }
        inputs = inputs.setting("preceding_task", to: empty)
    }

    private mutating func mendPrompt(in inputs: inout Node) {
        let old = inputs.mapping?["original_prompt"]
        guard let prompt, old == nil || old?.planText?.isBlank ?? false else { return }
        inputs = inputs.setting("original_prompt", to: prompt)
        mends.append(("C8", "`original_prompt` taken from the other critiques"))
    }

    private mutating func copy(
        _ keys: [PlanFormat.Key], of source: Node, to target: String, in inputs: inout Node, _ code: String
    ) {
        guard var copy = inputs.mapping?[target] ?? empty(at: inputs), copy.mapping != nil else { return }
        var replaced: [String] = []
        for key in keys {
            guard let value = source.mapping?[key.name], key.format.admitsWhole(value) else { continue }
            let old = copy.mapping?[key.name]
            if key.name == "task_order", isPlace(old) { continue }
            if let old, old.scalar != nil, !value.equals(old) {
                replaced.append("`\(key.name)` is \(value.shown), not \(old.shown)")
            }
            copy = copy.setting(key.name, to: value)
        }
        guard !copy.equals(inputs.mapping?[target]) else { return }
        inputs = inputs.setting(target, to: copy)
        let differences = replaced.isEmpty ? "" : ": \(replaced.joined(separator: ", "))"
        mends.append((code, "`\(target)` copied from task \(number)\(differences)"))
    }

    /// Whether a critique has the number that its maker should have: then the maker's is wrong.
    private func isPlace(_ node: Node?) -> Bool { number != place && node?.planInteger?.value == place }

    private func empty(at node: Node) -> Node? { Node(.mapping(Node.Mapping(entries: [])), node.range) }
}

/// Whether a list of a maker may replace that of its critique: nothing is lost that only the critique has.
private struct CriteriaCopy {
    let isSafe: Bool

    init(_ copy: Node?, of original: Node?) {
        guard let old = copy?.sequence, !old.isEmpty, let new = original?.sequence else {
            isSafe = copy?.scalar.map { $0.text == "null" } ?? true
            return
        }
        let texts = new.compactMap { $0.planText?.value }
        let forms = Dictionary(texts.map { ($0.criterionForm, $0) }) { first, _ in first }
        isSafe =
            new.count >= old.count
            && old.allSatisfy { item in
                guard let text = item.planText?.value, let original = forms[text.criterionForm] else { return false }
                return text.codeSpans.isSubset(of: original.codeSpans)
            }
    }
}

extension [Node] {
    fileprivate var only: Node? { count == 1 ? first : nil }
}

extension String {
    /// What stands in backquotes, to the letter: `/users` is not `/Users`.
    fileprivate var codeSpans: Set<String> {
        let parts = split(separator: "`", omittingEmptySubsequences: false).enumerated()
        return Set(parts.filter { $0.offset % 2 == 1 }.map { $1.split { $0.isWhitespace }.joined(separator: " ") })
    }

    /// Its letters, digits and operators in lower case: what is left of a criterion without its form.
    fileprivate var criterionForm: String {
        lowercased().filter { $0.isLetter || $0.isNumber || "<>=+-*/%!".contains($0) }
    }
}
