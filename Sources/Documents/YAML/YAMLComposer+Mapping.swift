extension YAMLComposer {
    /// The mapping that `start` begins.
    mutating func mapping(_ start: YAMLEvent, isFlow: Bool, depth: Int) throws(ParseAbort) -> Node {
        var entries = MappingEntries()
        while true {
            let event = try next()
            switch event.kind {
            case .collectionEnd:
                return Node(.mapping(entries.mapping), SourceRange(start: start.range.start, end: lastEnd))
            case .scalar(let key, _) where isPastHead(key, depth: depth):
                return Node(.mapping(entries.mapping), SourceRange(start: start.range.start, end: event.range.start))
            case .scalar(let key, let style):
                try checkKey(key, style: style, event)
                let value = try node(try next(), depth: depth + 1)
                if let first = entries.append(key: key, keyRange: event.range, value: value) {
                    try report(.duplicateKey(key, at: location(event.range), first: location(first.keyRange)))
                }
            default:
                try skipEntry(event, isTemplate: isFlow && event.isSecondBrace(after: start), depth: depth)
            }
        }
    }

    private func isPastHead(_ key: String, depth: Int) -> Bool {
        depth == 1 && headKeys?.contains(key) == false
    }

    private mutating func checkKey(_ key: String, style: Node.Scalar.Style, _ event: YAMLEvent) throws(ParseAbort) {
        if let tag = event.tag { try check(tag: tag, event) }
        if let anchor = event.anchor {
            anchors[anchor] = Anchor(node: Node(.scalar(Node.Scalar(key, style: style)), event.range))
        }
        guard style == .plain else { return }
        if key == "<<" { try report(.mergeKey(at: location(event.range))) }
        if key.isEmpty { try report(.missingKey(at: location(event.range))) }
    }

    /// Consumes an entry whose key is not a text: reported once and left out.
    private mutating func skipEntry(_ key: YAMLEvent, isTemplate: Bool, depth: Int) throws(ParseAbort) {
        let told = diagnostics.all.count
        if isTemplate { try reportTemplate(secondBrace: key.range.start) }
        _ = try node(key, depth: depth + 1)
        if !isTemplate, diagnostics.all.count == told {
            try report(.keyIsNoText(at: location(SourceRange(at: key.range.start))))
        }
        _ = try node(try next(), depth: depth + 1)
    }
}

extension YAMLComposer {
    /// Once per line: what follows is usually the same mistake.
    private mutating func reportTemplate(secondBrace: SourcePosition) throws(ParseAbort) {
        guard secondBrace.line > lastTemplateLine, let line = lines.bytes(ofLine: secondBrace.line) else { return }
        lastTemplateLine = secondBrace.line
        let brace = SourcePosition(line: Int(secondBrace.line), column: Int(secondBrace.column) - 1)
        try report(UnquotedTemplate(at: brace, line: ArraySlice(line), in: source).fault)
    }
}

extension YAMLEvent {
    /// Whether this begins a flow mapping directly after the brace of another, as in `{{ name }}`.
    fileprivate func isSecondBrace(after first: YAMLEvent) -> Bool {
        guard case .mappingStart(isFlow: true) = kind else { return false }
        return range.start.line == first.range.start.line && range.start.column == first.range.start.column + 1
    }
}

extension Diagnostic {
    fileprivate static func duplicateKey(_ key: String, at place: SourceLocation, first: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "duplicate-key", "the key \(key.quoted) appears twice in this mapping", at: place,
            notes: [Note("first defined here", at: first)], fix: "remove one of them")
    }

    fileprivate static func keyIsNoText(at location: SourceLocation) -> Diagnostic {
        Diagnostic(.error, code: "key-type", "a key must be a text, not a list, a mapping or an alias", at: location)
    }

    fileprivate static func missingKey(at location: SourceLocation) -> Diagnostic {
        Diagnostic(.error, code: "key-missing", "a key is missing before `:`", at: location)
    }

    fileprivate static func mergeKey(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "merge-key", "merge keys (`<<`) are not supported", at: location,
            fix: "write the shared keys out, or give the whole value an anchor")
    }
}
