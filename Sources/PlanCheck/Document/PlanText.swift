internal import Documents

/// A text that should be a single JSON object, parsed as far as possible.
struct PlanText {
    /// Twice what a plan of 100,000 tasks needs.
    static let limits = DocumentLimits(
        bytes: 256 << 20, depth: 64, nodes: 8_000_000, aliasedNodes: 0, errors: RuleFindings.limit)
    static let taskLimit = 500_000

    let source: SourceText
    /// The object; nil if there is none.
    let root: Node?
    /// The errors of the text, with the reader's codes and, if it is not JSON at all, `no-object` and
    /// `surrounding-text`.
    let faults: [Diagnostic]

    init(_ source: SourceText) {
        let place = ObjectPlace(in: source)
        var found = Diagnostics()
        let node = JSONReader.readLeniently(
            source, in: place.offset.map { $0..<source.bytes.count }, limits: Self.limits, reporting: &found)
        var faults = found.all.filter { !place.isClosingFence($0) }
        if let surrounding = place.fault { faults.insert(surrounding, at: 0) }
        if let node, node.mapping == nil { faults = [.noObject(node, faults, in: source)] }
        let tasks = node?.mapping?["tasks"]
        let isTooLarge = tasks?.sequence.map { $0.count > Self.taskLimit } ?? false
        if let tasks, isTooLarge { faults.append(.tooManyTasks(at: SourceLocation(source, tasks.range))) }
        self.source = source
        self.faults = faults
        root = node?.mapping == nil || isTooLarge ? nil : node
    }
}

extension Diagnostic {
    fileprivate static func tooManyTasks(at location: SourceLocation) -> Diagnostic {
        let message = "the plan has more than \(PlanText.taskLimit) tasks and is not checked"
        return Diagnostic(.error, code: "limit-tasks", message, at: location)
    }

    /// A list or a number is reported as such; words that only begin like one are prose.
    fileprivate static func noObject(_ node: Node, _ faults: [Diagnostic], in source: SourceText) -> Diagnostic {
        let isProse = !faults.isEmpty
        let kind = ValueKind(of: node).rawValue
        let message = isProse ? "there is no JSON object in this text" : "a plan is one JSON object, not \(kind)"
        let range = SourceRange(at: node.range.start)
        return Diagnostic(.error, code: "no-object", message, at: SourceLocation(source, range))
    }
}
