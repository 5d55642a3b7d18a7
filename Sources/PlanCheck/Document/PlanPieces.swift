internal import Documents

/// The JSON values of a text: one for a plan, more if its parts stand apart.
struct PlanPieces {
    /// More values than any plan is written in; each costs a search for its line.
    private static let limit = 64

    private let source: SourceText
    private let limits: DocumentLimits
    private(set) var nodes: [Node] = []
    private(set) var faults: [Diagnostic] = []

    init(in source: SourceText, limits: DocumentLimits) {
        self.source = source
        self.limits = limits
        let place = ObjectPlace(in: source)
        let first = Self.value(of: source, limits, from: place.offset)
        nodes = first.node.map { [$0] } ?? []
        faults = (place.fault.map { [$0] } ?? []) + first.faults.filter { !place.isClosingFence($0) }
        guard let node = first.node, node.scalar == nil else { return }
        let end = readOthers(from: first.end)
        keepTasks(in: source.bytes[..<(place.offset ?? 0)], "surrounding-text")
        keepTasks(in: source.bytes[end...], "json-trailing-text")
    }

    /// Reports tasks that could not be read, in the place of the advice to remove the text that they are in.
    private mutating func keepTasks(in text: ArraySlice<UInt8>, _ advice: String) {
        guard Self.holdsTasks(text) else { return }
        faults.removeAll { $0.code == advice }
        let start = SourceRange(at: source.position(ofByte: text.startIndex))
        faults.append(.tasksOutside(at: SourceLocation(source, start)))
    }

    /// Whether a key of tasks stands in the text, however it is spelt: `task_name`, `taskName`, `Task Name`.
    private static func holdsTasks(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.contains(UInt8(ascii: ":")) else { return false }
        let folded = folded(text)
        return folded.indices.contains { index in
            folded[index] == UInt8(ascii: ":")
                && keys.contains { folded[...index].suffix($0.count).elementsEqual($0) }
        }
    }

    private static let keys = PlanFormat.taskKeys.map { folded(Array("\"\($0)\":".utf8)[...]) }

    /// In small letters, without what separates the words of a key.
    private static func folded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        text.filter { $0 > 0x20 && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }
            .map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    }

    /// Reads the values that follow, as long as they are parts of a plan, and returns where the last ends.
    private mutating func readOthers(from start: Int) -> Int {
        var end = start
        while let next = ObjectPlace.next(in: source.bytes[end...]) {
            let value = Self.value(of: source, limits, from: next)
            if let node = value.node, PlanShape.kind(of: node) == nil { return end }
            guard nodes.count < Self.limit else {
                faults.append(.tooManyPieces(Self.limit, in: source))
                return source.bytes.count
            }
            faults = (faults + value.faults).filter { $0.code != "json-trailing-text" }
            keepTasks(in: source.bytes[end..<next], "json-trailing-text")
            guard let node = value.node else { return source.bytes.count }
            nodes.append(node)
            end = value.end
        }
        return end
    }

    /// The value from an offset on, and where it ends.
    private static func value(
        of source: SourceText, _ limits: DocumentLimits, from start: Int?
    ) -> (node: Node?, end: Int, faults: [Diagnostic]) {
        let whole = source.bytes.count
        let (node, end, faults) = read(source, limits, in: start.map { $0..<whole })
        guard node == nil, let start, let close = ObjectPlace.endOfBlock(around: start, in: source.bytes) else {
            return (node, end, faults)
        }
        let block = read(source, limits, in: start..<close)
        return block.faults.contains { $0.code == "json-unclosed" } ? block : (node, end, faults)
    }

    private static func read(
        _ source: SourceText, _ limits: DocumentLimits, in range: Range<Int>?
    ) -> (node: Node?, end: Int, faults: [Diagnostic]) {
        var found = Diagnostics()
        let (node, end) = JSONReader.readFirst(source, in: range, limits: limits, reporting: &found)
        let limit = range?.upperBound ?? source.bytes.count
        return (node, end, found.all.map { $0.code == "json-unclosed" ? .endsTooEarly($0, in: source, at: limit) : $0 })
    }
}

extension Diagnostic {
    fileprivate static func endsTooEarly(_ fault: Diagnostic, in source: SourceText, at limit: Int) -> Diagnostic {
        let last = source.bytes[..<limit].lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
        let isWhole = limit == source.bytes.count
        return Diagnostic(
            .error, code: fault.code, "the \(isWhole ? "file" : "code block") ends too early",
            at: SourceLocation(source, SourceRange(at: source.position(ofByte: last))),
            notes: [Note(fault.message, at: fault.location)], fix: "let the rest be written, or the whole plan again")
    }

    fileprivate static func tasksOutside(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "tasks-outside", "there are tasks outside the JSON object", at: location,
            fix: "move them into `tasks`")
    }

    fileprivate static func tooManyPieces(_ limit: Int, in source: SourceText) -> Diagnostic {
        let start = SourceRange(at: SourcePosition(line: 1, column: 1))
        return Diagnostic(
            .error, code: "limit-pieces", "the plan is in more than \(limit) pieces and is not read whole",
            at: SourceLocation(source, start), fix: "write one object")
    }
}
