internal import Documents

/// What a `ProgramCodec` writes and reads.
protocol ProgramPart {
    /// Writes the part and returns it, or reads one if it is nil.
    static func pass(_ part: Self?, through codec: inout ProgramCodec) throws(ParseAbort) -> Self
}

/// The name of a slot of an included text, and the slot of the including one from which it has its value.
struct NamedSlot {
    let key: TemplateKey
    let slot: Int32
}

extension Inclusion {
    var namedSlots: [NamedSlot] {
        (inputs + bindings).map { NamedSlot(key: program.variables[Int($0.to)].key, slot: $0.from) }
    }
}

extension NamedSlot: ProgramPart {
    static func pass(_ part: Self?, through codec: inout ProgramCodec) throws(ParseAbort) -> Self {
        NamedSlot(key: try codec.part(part?.key), slot: try codec.int32(part?.slot))
    }
}

extension TemplateKey: ProgramPart {
    static func pass(_ part: Self?, through codec: inout ProgramCodec) throws(ParseAbort) -> Self {
        TemplateKey(try codec.text(part?.name))
    }
}

extension Int32: ProgramPart {
    static func pass(_ part: Self?, through codec: inout ProgramCodec) throws(ParseAbort) -> Self {
        try codec.int32(part)
    }
}

extension ExpressionID: ProgramPart {
    static func pass(_ part: Self?, through codec: inout ProgramCodec) throws(ParseAbort) -> Self {
        ExpressionID(index: try codec.int32(part?.index))
    }
}

/// Nil is 0.
extension ExpressionID?: ProgramPart {
    static func pass(_ part: Self?, through codec: inout ProgramCodec) throws(ParseAbort) -> Self {
        let number = try codec.int32(part.map { $0.map { $0.index + 1 } ?? 0 })
        return number == 0 ? nil : ExpressionID(index: number - 1)
    }
}

extension Span: ProgramPart {
    static func pass(_ part: Self?, through codec: inout ProgramCodec) throws(ParseAbort) -> Self {
        Span(start: try codec.int32(part?.start), count: try codec.int32(part?.count))
    }
}

extension SlotCopy: ProgramPart {
    static func pass(_ part: Self?, through codec: inout ProgramCodec) throws(ParseAbort) -> Self {
        SlotCopy(from: try codec.int32(part?.from), to: try codec.int32(part?.to))
    }
}

/// A variable's first use is told in faults of the parser alone: that there is one suffices.
extension Variable: ProgramPart {
    private static let origins: [Origin] = [.local, .free(nil), .free(VariableUse(range: 0..<0)), .global]

    static func pass(_ part: Self?, through codec: inout ProgramCodec) throws(ParseAbort) -> Self {
        let key = try codec.part(part?.key)
        let origin = try codec.number(part.map { $0.isLocal ? 0 : $0.isGlobal ? 3 : $0.use == nil ? 1 : 2 })
        return Variable(key: key, origin: origins[origin])
    }
}

/// No program is made higher that is read.
extension ProgramTables.Entry: ProgramPart {
    static func pass(_ part: Self?, through codec: inout ProgramCodec) throws(ParseAbort) -> Self {
        let node = try ExpressionNode(try codec.part(part?.node.step))
        return Self(node: node, range: try codec.range(part?.range), height: part?.height ?? 0)
    }
}

extension ComparisonLink: ProgramPart {
    private static let comparisons = ComparisonOperator.allCases

    static func pass(_ part: Self?, through codec: inout ProgramCodec) throws(ParseAbort) -> Self {
        let comparison = try codec.choice(part?.comparison, of: comparisons)
        return ComparisonLink(comparison: comparison, operand: try codec.part(part?.operand))
    }
}

extension FilterCall: ProgramPart {
    private static let filters = Filter.allCases

    static func pass(_ part: Self?, through codec: inout ProgramCodec) throws(ParseAbort) -> Self {
        FilterCall(
            filter: try codec.choice(part?.filter, of: filters), input: try codec.part(part?.input),
            arguments: try codec.part(part?.arguments))
    }
}

/// Only what a literal may be.
extension TemplateValue: ProgramPart {
    static func pass(_ part: Self?, through codec: inout ProgramCodec) throws(ParseAbort) -> Self {
        switch try codec.number(part?.literalKind) {
        case 0: .none
        case 1: .boolean(false)
        case 2: .boolean(true)
        case 3: .integer(try codec.number(part?.number))
        default: .text(try codec.text(part?.string))
        }
    }

    private var literalKind: Int {
        switch self {
        case .boolean(let value): value ? 2 : 1
        case .integer: 3
        case .text: 4
        default: 0
        }
    }
}

extension Statement: ProgramPart {
    static func pass(_ part: Self?, through codec: inout ProgramCodec) throws(ParseAbort) -> Self {
        try Statement(try codec.part(part?.step))
    }
}

extension Arm: ProgramPart {
    static func pass(_ part: Self?, through codec: inout ProgramCodec) throws(ParseAbort) -> Self {
        Arm(test: try codec.part(part.map(\.test)), body: try codec.part(part?.body))
    }
}

extension Loop: ProgramPart {
    static func pass(_ part: Self?, through codec: inout ProgramCodec) throws(ParseAbort) -> Self {
        let (source, slots) = (try codec.part(part?.source), try codec.list(part?.slots))
        let (level, inherited) = (try codec.int32(part?.level), try codec.list(part?.inherited))
        let (body, others) = (try codec.part(part?.body), try codec.list(part.map { $0.otherwise.map { [$0] } ?? [] }))
        return Loop(
            source: source, slots: slots, level: level, inherited: inherited, body: body, otherwise: others.first)
    }
}
