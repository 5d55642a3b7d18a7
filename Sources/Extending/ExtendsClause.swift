package import Documents

/// The keys of a blueprint that control what it inherits.
package struct ExtendsClause: Sendable {
    /// The keys that are not part of the merged document.
    package static let edits = ["replace", "remove", "append", "prepend"]

    /// The keys of a blueprint's head, which say what it is itself, and are not inherited.
    package static let head = ["kind", "name", "summary", "aliases", "generic", "abstract", "extends"]

    package let base: LocatedText
    /// Paths of values that are not merged.
    package let replace: [LocatedText]
    /// Paths of inherited values to leave out.
    package let remove: [LocatedText]
    package let additions: [ListAddition]

    /// Nil if the document extends nothing, or if an error was reported.
    package init?(_ document: LocatedNode, reporting diagnostics: inout Diagnostics) {
        guard let extends = document["extends"], let base = extends.text(&diagnostics) else { return nil }
        self.base = base
        replace = document["replace"]?.items(&diagnostics) { $0.text(&$1) } ?? []
        remove = document["remove"]?.items(&diagnostics) { $0.text(&$1) } ?? []
        additions = ListAddition.all(of: document, &diagnostics)
    }

    /// The clause without the change at a location.
    package func without(_ change: SourceLocation) -> ExtendsClause {
        ExtendsClause(
            base: base, replace: replace.filter { $0.location != change },
            remove: remove.filter { $0.location != change }, additions: additions.map { $0.without(change) })
    }

    private init(base: LocatedText, replace: [LocatedText], remove: [LocatedText], additions: [ListAddition]) {
        self.base = base
        self.replace = replace
        self.remove = remove
        self.additions = additions
    }

    /// The nearer document over the extended one; what is at fault is reported.
    package func document(_ near: Node, over far: Node, reporting diagnostics: inout Diagnostics) -> Node {
        let (own, inherited) = (near.own, far.inherited)
        check(own, inherited, reporting: &diagnostics)
        return merge(own, over: inherited, reporting: &diagnostics)
    }

    /// Merges the nearer values over the inherited ones.
    package func merge(_ near: Node, over far: Node, reporting diagnostics: inout Diagnostics) -> Node {
        let kept = remove.reduce(far) { $0.removing(BlueprintPath(text: $1.text)) }
        let merger = BlueprintMerger(replaced: Set(replace.map { BlueprintPath(text: $0.text) }))
        return additions.reduce(merger.merge(near, over: kept)) {
            $1.apply(to: $0, extending: base.text, reporting: &diagnostics)
        }
    }

    /// Checks that every path exists.
    private func check(_ near: Node, _ far: Node, reporting diagnostics: inout Diagnostics) {
        for path in replace + remove where !far.has(BlueprintPath(text: path.text)) {
            let names = far.neighbours(of: BlueprintPath(text: path.text))
            diagnostics.error(
                "unknown-path", "`\(base.text)` has no value at \(path.text.quoted)", at: path.location,
                fix: NearestName.suggestion(for: path.text, in: names))
        }
        for path in replace where !near.has(BlueprintPath(text: path.text)) {
            diagnostics.error(
                "nothing-to-replace-with", "nothing here replaces \(path.text.quoted)", at: path.location,
                fix: "write the value, or name the path under `remove`")
        }
    }
}

extension Node {
    /// The values of an extending blueprint, without the keys that only concern the extension.
    package var own: Node { without(ExtendsClause.edits) }

    /// The values that an extending blueprint inherits.
    package var inherited: Node { without(ExtendsClause.head).behind(1) }

    private func without(_ keys: [String]) -> Node {
        guard let mapping else { return self }
        let entries = mapping.entries.filter { !keys.contains($0.key) }
        return Node(.mapping(Mapping(entries: entries)), range, layer: layer)
    }
}
