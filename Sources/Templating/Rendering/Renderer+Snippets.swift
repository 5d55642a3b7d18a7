import Documents

extension Renderer {
    /// The value of a name in a mapping: a member, or the text of a snippet.
    ///
    /// Text that is safe only in another language is tainted here. Nil if there is neither.
    mutating func member(_ key: TemplateKey, of mapping: TemplateMapping) throws(TemplateFault) -> TemplateValue? {
        if let member = mapping[key] { return member }
        guard let snippet = snippets?.text(key.name, of: mapping) else { return nil }
        let text = try text(of: snippet, key.name, mapping)
        return TemplateText(text, isTainted: !program.language.admits(snippet.program.language)).value
    }

    /// The value at the end of a path; a nil path means the item itself.
    mutating func value(_ path: AttributePath?, of item: TemplateValue) throws(TemplateFault) -> TemplateValue {
        var value = item
        for name in path?.names ?? [] {
            guard case .mapping(let mapping) = value else {
                throw TemplateFault(.type, "\(value.kind) has no `\(name)`")
            }
            guard let member = try member(TemplateKey(name), of: mapping) else {
                let fix = NearestName.question(for: name, in: names(of: mapping))
                throw TemplateFault(.unknownAttribute, "an item has no `\(name)`", fix: fix)
            }
            value = member
        }
        return value
    }

    /// The names that a mapping offers: its members, then its snippets.
    func names(of mapping: TemplateMapping) -> [String] {
        mapping.keys + (snippets?.names(of: mapping) ?? [])
    }

    /// Prints directly, without an intermediate text.
    mutating func print(_ snippet: SnippetText, _ name: String, of mapping: TemplateMapping, at id: ExpressionID)
        throws(TemplateFailure)
    {
        guard program.language.admits(snippet.program.language) else {
            throw failure(PrintFault.otherLanguage(text(of: id)), at: id)
        }
        if let fixed = snippet.fixed { return try append(fixed, id) }
        try locating(id) { (renderer) throws(TemplateFault) in try renderer.append(snippet, name, mapping) }
    }

    private mutating func text(of snippet: SnippetText, _ name: String, _ mapping: TemplateMapping)
        throws(TemplateFault) -> String
    {
        if let fixed = snippet.fixed { return fixed }
        var text = OutputBuffer()
        swap(&text, &output)
        try append(snippet, name, mapping)
        swap(&text, &output)
        try budget.charge(text: text.count)
        return text.text
    }

    /// Appends the snippet's text without the line end of its YAML block.
    private mutating func append(_ snippet: SnippetText, _ name: String, _ mapping: TemplateMapping)
        throws(TemplateFault)
    {
        let height = height + program.height
        guard depth < program.limits.includeDepth, height <= program.limits.nesting * 2 else {
            throw TemplateFault(.limit, "the snippet `\(name)` is nested too deeply in other snippets or includes")
        }
        try chargeProgram(snippet.program)
        var inner = Renderer(snippet.program, within: self)
        inner.lineFloor = output.count
        inner.height = height
        for (slot, variable) in snippet.program.variables.enumerated() where !variable.isLocal {
            inner.slots[slot].value =
                variable.key == snippet.subject ? .mapping(mapping) : context[variable.key]
        }
        do throws(TemplateFailure) {
            try run(&inner)
        } catch {
            throw TemplateFault(error)
        }
        if output.count > inner.lineFloor, output.last == .newline { output.removeLast() }
        try budget.check(output: output.count)
    }
}
