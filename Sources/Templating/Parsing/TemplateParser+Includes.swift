import Documents

extension TemplateParser {
    /// `include "name"`: the included text is parsed once, its free names bound to what they mean here.
    ///
    /// - Returns: nil where the included text has faults, which have been told.
    mutating func parseInclude(_ word: Range<Int>) throws(SyntaxError) -> Statement? {
        let range = cursor.current.range
        guard case .string(let name) = cursor.current.kind else {
            throw SyntaxError(
                "`include` takes a literal name", at: range, fix: "write `{% include \"name\" %}`")
        }
        cursor.advance()
        guard let program = try included(name, at: range) else { return nil }
        let bindings = program.freeVariables.map {
            SlotCopy(from: scopes.slot(reading: $0.key.name), to: $0.slot)
        }
        let inclusion = Inclusion(program: program, bindings: bindings, range: word.lowerBound..<range.upperBound)
        return .include(tables.inclusions.add(inclusion))
    }

    private mutating func included(_ name: String, at range: Range<Int>) throws(SyntaxError) -> Program? {
        switch library.parsed[name] {
        case .program(let program): return program
        case .broken: return nil
        case nil: break
        }
        guard let include = environment.includes[name] else {
            let fix = NearestName.question(for: name, in: environment.includes.keys.sorted())
            throw SyntaxError(TemplateFault(.unknownInclude, "there is no `\(name)` to include", fix: fix), at: range)
        }
        if let first = library.chain.firstIndex(of: name) {
            let way = (library.chain[first...] + [name]).map { "`\($0)`" }.joined(separator: " includes ")
            throw SyntaxError(TemplateFault(.includeCycle, "an include without end: \(way)"), at: range)
        }
        guard library.chain.count < environment.limits.includeDepth else {
            let message = "includes stand more than \(environment.limits.includeDepth) deep"
            throw SyntaxError(TemplateFault(.limit, message), at: range)
        }
        return parse(include, named: name)
    }

    private mutating func parse(_ include: TemplateEnvironment.Include, named name: String) -> Program? {
        library.chain.append(name)
        var parser = TemplateParser(include.text, origin: include.origin, environment: environment, library: library)
        let program = parser.parseTemplate()
        library = parser.library
        library.chain.removeLast()
        library.parsed[name] = program.map(IncludeLibrary.Entry.program) ?? .broken
        diagnostics.append(contentsOf: parser.diagnostics)
        return program
    }
}
