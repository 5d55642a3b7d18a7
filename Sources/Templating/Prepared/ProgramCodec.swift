internal import Documents

/// Writes programs when scaffold is built, and reads them when it runs.
///
/// One function passes a part through it in both directions, so that they cannot differ: it writes what it is given, and
/// reads if it is given nil.
struct ProgramCodec {
    private(set) var output = PreparedOutput()
    private var cursor: PreparedCursor

    /// - Parameter cursor: what is read; nothing while writing.
    init(_ cursor: PreparedCursor = PreparedCursor(UnsafeBufferPointer(start: nil, count: 0))) { self.cursor = cursor }

    mutating func program(
        _ program: Program?, of source: TemplateSource, _ inputs: IncludeInputs?, _ environment: TemplateEnvironment
    ) throws(ParseAbort) -> Program {
        let (height, loopLevels) = (try number(program?.height), try number(program?.loopLevels))
        let (root, variables) = (try part(program?.root), try list(program?.variables))
        return Program(
            source: source, environment: environment, inputs: inputs, tables: try tables(of: program, environment),
            root: root, variables: variables, loopLevels: loopLevels, height: height)
    }

    private mutating func tables(
        of program: Program?, _ environment: TemplateEnvironment
    ) throws(ParseAbort) -> ProgramTables {
        try ProgramTables(
            nodes: list(program?.tables.nodes), operands: list(program?.tables.operands),
            arguments: list(program?.tables.arguments), links: list(program?.tables.links),
            calls: list(program?.tables.calls), constants: list(program?.tables.constants),
            keys: list(program?.tables.keys), statements: list(program?.tables.statements),
            arms: list(program?.tables.arms), loops: list(program?.tables.loops),
            inclusions: inclusions(program?.tables.inclusions, environment))
    }

    private mutating func inclusions(
        _ inclusions: [Inclusion]?, _ environment: TemplateEnvironment
    ) throws(ParseAbort) -> [Inclusion] {
        var result: [Inclusion] = []
        for index in 0..<(try number(inclusions?.count)) {
            result.append(try inclusion(inclusions?[index], environment))
        }
        return result
    }

    /// Binds the included text by the names that it needs, as its slots are known when it is read. One that needs others
    /// is not the text that was included.
    private mutating func inclusion(
        _ inclusion: Inclusion?, _ environment: TemplateEnvironment
    ) throws(ParseAbort) -> Inclusion {
        let (name, range) = (try text(inclusion?.name), try range(inclusion?.range))
        let names = try list(inclusion?.namedSlots)
        guard let program = inclusion?.program ?? environment.prepared(include: name) else { throw ParseAbort() }
        var copies: [SlotCopy] = []
        for (slot, variable) in program.variables.enumerated() where !variable.isLocal {
            guard program.inputs?.contains(variable.key.name) ?? true else { continue }
            guard let outer = names.first(where: { $0.key == variable.key }) else { throw ParseAbort() }
            copies.append(SlotCopy(from: outer.slot, to: Int32(slot)))
        }
        guard copies.count == names.count else { throw ParseAbort() }
        let isDeclared = program.inputs != nil
        return Inclusion(
            name: name, program: program, inputs: isDeclared ? copies : [], bindings: isDeclared ? [] : copies,
            range: range)
    }
}

extension ProgramCodec {
    @inline(__always)
    mutating func number(_ number: Int?) throws(ParseAbort) -> Int {
        guard let number else { return try cursor.number() }
        output.write(number)
        return number
    }

    @inline(__always)
    mutating func int32(_ number: Int32?) throws(ParseAbort) -> Int32 {
        Int32(truncatingIfNeeded: try self.number(number.map(Int.init)))
    }

    mutating func text(_ text: String?) throws(ParseAbort) -> String {
        guard let text else { return try cursor.text() }
        output.write(text)
        return text
    }

    mutating func range(_ range: Range<Int>?) throws(ParseAbort) -> Range<Int> {
        let start = try number(range?.lowerBound)
        return start..<start + (try number(range?.count))
    }

    /// One of several values, as its position among them.
    mutating func choice<Choice: Equatable>(_ choice: Choice?, of all: [Choice]) throws(ParseAbort) -> Choice {
        all[try number(choice.map { choice in all.prefix { $0 != choice }.count })]
    }

    mutating func part<Part: ProgramPart>(_ part: Part?) throws(ParseAbort) -> Part {
        try Part.pass(part, through: &self)
    }

    mutating func list<Part: ProgramPart>(_ parts: [Part]?) throws(ParseAbort) -> [Part] {
        let count = try number(parts?.count)
        if count == 0 { return [] }
        var result: [Part] = []
        result.reserveCapacity(count)
        for index in 0..<count { result.append(try part(parts?[index])) }
        return result
    }
}
