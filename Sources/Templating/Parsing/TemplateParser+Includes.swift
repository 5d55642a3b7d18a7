import Documents

extension TemplateParser {
    /// `include "name"`: the included text is parsed once, and its inputs are bound to the names in scope here.
    ///
    /// A text without declared inputs may use any name.
    ///
    /// - Returns: nil if the included text has errors, which were reported.
    mutating func parseInclude(_ word: Range<Int>) throws(SyntaxError) -> Statement? {
        let range = cursor.current.range
        guard let name = cursor.string else {
            throw SyntaxError(
                "`include` takes a literal name", at: range, fix: "write `{% include \"name\" %}`")
        }
        cursor.advance()
        guard let program = try included(name, at: range) else { return nil }
        let use = VariableUse(range: range, include: name)
        var (inputs, bindings): ([SlotCopy], [SlotCopy]) = ([], [])
        for (slot, variable) in program.variables.enumerated() where !variable.isLocal {
            let name = variable.key.name
            if variable.isGlobal || program.inputs?.contains(name) == false {
                guard variable.isGlobal || environment.globals.contains(name) else { continue }
                bindings.append(SlotCopy(from: scopes.slot(global: name), to: Int32(slot)))
            } else {
                let outer = scopes.slot(reading: name, variable.use == nil ? nil : use)
                let copy = SlotCopy(from: outer, to: Int32(slot))
                if program.inputs == nil { bindings.append(copy) } else { inputs.append(copy) }
            }
        }
        let inclusion = Inclusion(
            name: name, program: program, inputs: inputs, bindings: bindings, range: word.lowerBound..<range.upperBound)
        return .include(tables.inclusions.add(inclusion))
    }

    private mutating func included(_ name: String, at range: Range<Int>) throws(SyntaxError) -> Program? {
        switch environment.parsed?[name] {
        case .program(let program): return program
        case .broken: return nil
        case nil: break
        }
        guard let include = environment.includes[name] else {
            let fix = NearestName.question(for: name, in: environment.includes.keys.sorted())
            throw SyntaxError(TemplateFault(.unknownInclude, "there is no `\(name)` to include", fix: fix), at: range)
        }
        if let first = chain.firstIndex(of: name) {
            let way = (chain[first...] + [name]).map { "`\($0)`" }.joined(separator: " includes ")
            throw SyntaxError(TemplateFault(.includeCycle, "circular include: \(way)"), at: range)
        }
        guard chain.count < environment.limits.includeDepth else {
            let message = "includes are nested more than \(environment.limits.includeDepth) deep"
            throw SyntaxError(TemplateFault(.limit, message), at: range)
        }
        return parse(include, named: name)
    }

    private mutating func parse(_ include: TemplateEnvironment.Include, named name: String) -> Program? {
        var parser = TemplateParser(
            include.text, origin: include.origin, environment: environment, chain: chain + [name])
        parser.readInputs(of: name)
        let program = parser.parseTemplate()
        environment.parsed?[name] = program.map(ParsedIncludes.Entry.program) ?? .broken
        diagnostics.append(contentsOf: parser.diagnostics)
        return program
    }
}
