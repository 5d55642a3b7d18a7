extension YAMLComposer {
    /// An anchored value. Aliases share its storage; the nodes that they add are only counted.
    struct Anchor {
        /// Nil while the value is still being read.
        var node: Node?
        /// The number of nodes that a walk over it visits, and the number of levels below its own.
        var nodes = 1
        var height = 0
    }

    /// A node with an anchor or a tag.
    mutating func adornedNode(_ event: YAMLEvent, depth: Int) throws(ParseAbort) -> Node {
        if let tag = event.tag { try check(tag: tag, event) }
        guard let name = event.anchor else { return try bareNode(event, depth: depth) }
        anchors[name] = Anchor(node: nil)
        let before = (nodes: written + aliased, deepest: deepest)
        deepest = depth
        let node = try bareNode(event, depth: depth)
        let nodes = written + aliased - before.nodes + 1
        anchors[name] = Anchor(node: node, nodes: nodes, height: deepest - depth)
        deepest = max(deepest, before.deepest)
        return node
    }

    /// The value that an alias names, with its position at the anchor; an empty text if there is none.
    mutating func resolve(alias name: String, at range: SourceRange, depth: Int) throws(ParseAbort) -> Node {
        let nothing = Node(.scalar(Node.Scalar("", style: .plain)), range)
        guard let anchor = anchors[name] else {
            try report(.unknownAlias(name, at: location(range)))
            return nothing
        }
        guard let node = anchor.node else {
            try report(.selfAlias(name, at: location(range)))
            return nothing
        }
        aliased += anchor.nodes
        deepest = max(deepest, depth + anchor.height)
        if aliased > limits.aliasedNodes { throw try fatal(.tooManyAliases(limits, at: location(range))) }
        if deepest > limits.depth { throw try fatal(.aliasTooDeep(limits, at: location(range))) }
        return node
    }

    /// Accepts only tags that change nothing.
    mutating func check(tag: String, _ event: YAMLEvent) throws(ParseAbort) {
        let core = "tag:yaml.org,2002:"
        let accepted: String? =
            switch event.kind {
            case .scalar: core + "str"
            case .sequenceStart: core + "seq"
            case .mappingStart: core + "map"
            default: nil
            }
        guard tag != "!", tag != accepted else { return }
        let written = tag.hasPrefix(core) ? "!!" + tag.dropFirst(core.count) : tag
        try report(.tag(written, at: location(SourceRange(at: event.range.start))))
    }
}

extension Diagnostic {
    fileprivate static func unknownAlias(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "unknown-alias", "the alias \("*\(name)".quoted) has no anchor before it", at: location,
            fix: "define \("&\(name)".quoted) first, or put a text that begins with `*` in quotes")
    }

    fileprivate static func selfAlias(_ name: String, at location: SourceLocation) -> Diagnostic {
        let message = "the alias \("*\(name)".quoted) is inside the value that it names"
        return Diagnostic(.error, code: "self-alias", message, at: location)
    }

    fileprivate static func tag(_ tag: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "tag", "the tag \(tag.quoted) is not supported", at: location,
            fix: "remove it, or put a text that begins with `!` in quotes")
    }

    fileprivate static func tooManyAliases(_ limits: DocumentLimits, at location: SourceLocation) -> Diagnostic {
        let message = "aliases make this document grow by more than \(limits.aliasedNodes) values"
        return Diagnostic(.error, code: "limit-aliases", message, at: location)
    }

    fileprivate static func aliasTooDeep(_ limits: DocumentLimits, at location: SourceLocation) -> Diagnostic {
        let message = "with this alias the document is nested more than \(limits.depth) levels deep"
        return Diagnostic(.error, code: "limit-depth", message, at: location)
    }
}
