internal import Documents

/// A text that should be a single JSON object, parsed as far as possible.
struct PlanText {
    /// Twice what a plan of 100,000 tasks needs.
    static let limits = limits(errors: RuleFindings.limit)
    /// Finds every error that is to be fixed: a sign from a word processor may stand in each line.
    static let limitsOfMending = limits(errors: 100_000)

    private static func limits(errors: Int) -> DocumentLimits {
        DocumentLimits(bytes: 256 << 20, depth: 64, nodes: 8_000_000, aliasedNodes: 0, errors: errors)
    }

    static let taskLimit = 500_000

    let source: SourceText
    /// The plan in the form of the format: its parts in one object, their keys as the format writes them. Nil if there
    /// is none.
    let root: Node?
    /// The first value as it stands in the text.
    let written: Node?
    /// The errors of the text, with the reader's codes and, if it is not one object of a plan, `no-object`,
    /// `surrounding-text` and `plan-shape`.
    let faults: [Diagnostic]
    let renamings: [KeyRenamer.Renaming]
    /// The text of a plan written as a JSON string.
    let inner: String?

    init(_ source: SourceText, limits: DocumentLimits = Self.limits) {
        let pieces = PlanPieces(in: source, limits: limits)
        var faults = pieces.faults
        var shape = PlanShape(source)
        let whole = shape.plan(of: pieces.nodes)
        faults += shape.faults
        inner = Self.inner(of: pieces.nodes.first)
        if whole == nil, let first = pieces.nodes.first {
            faults = [inner == nil ? .noObject(first, faults, in: source) : .planAsText(first, in: source)]
        }
        let tasks = whole?.mapping?["tasks"]
        let isTooLarge = tasks?.sequence.map { $0.count > Self.taskLimit } ?? false
        if let tasks, isTooLarge { faults.append(.tooManyTasks(at: SourceLocation(source, tasks.range))) }
        var renamer = KeyRenamer()
        root = isTooLarge ? nil : whole.map { renamer.renamed($0, in: .plan) }
        renamings = renamer.renamings
        written = pieces.nodes.first
        self.source = source
        self.faults = faults
    }

    private static func inner(of node: Node?) -> String? {
        guard let text = node?.planText?.value, text.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else {
            return nil
        }
        return text.utf8.contains(UInt8(ascii: "\"")) ? text : nil
    }
}

extension Diagnostic {
    fileprivate static func tooManyTasks(at location: SourceLocation) -> Diagnostic {
        let message = "the plan has more than \(PlanText.taskLimit) tasks and is not checked"
        return Diagnostic(.error, code: "limit-tasks", message, at: location)
    }

    fileprivate static func planAsText(_ node: Node, in source: SourceText) -> Diagnostic {
        let place = SourceLocation(source, SourceRange(at: node.range.start))
        return Diagnostic(
            .error, code: "plan-as-text", "the plan is a JSON string and is not checked", at: place,
            fix: "write the object itself, without the quotes around it and the backslashes in it")
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
