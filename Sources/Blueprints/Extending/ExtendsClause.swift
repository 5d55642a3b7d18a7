internal import Documents

/// The keys of a blueprint that control what it inherits.
struct ExtendsClause: Sendable {
    /// The keys that are not part of the merged document.
    static let edits = ["replace", "remove", "append", "prepend"]

    let base: LocatedText
    /// Paths of values that are not merged.
    let replace: [LocatedText]
    /// Paths of inherited values to leave out.
    let remove: [LocatedText]
    let additions: [ListAddition]

    /// Nil if the document extends nothing, or if an error was reported.
    init?(_ document: LocatedNode, reporting diagnostics: inout Diagnostics) {
        guard let extends = document["extends"], let base = extends.text(&diagnostics) else { return nil }
        self.base = base
        replace = document["replace"]?.items(&diagnostics) { $0.text(&$1) } ?? []
        remove = document["remove"]?.items(&diagnostics) { $0.text(&$1) } ?? []
        additions = ListAddition.all(of: document, &diagnostics)
    }

    /// The clause without one of its changes.
    func without(_ change: BlueprintChange) -> ExtendsClause {
        ExtendsClause(
            base: base, replace: replace.filter { $0.location != change.location },
            remove: remove.filter { $0.location != change.location },
            additions: additions.map { $0.without(change.location) })
    }

    private init(base: LocatedText, replace: [LocatedText], remove: [LocatedText], additions: [ListAddition]) {
        self.base = base
        self.replace = replace
        self.remove = remove
        self.additions = additions
    }

    /// Merges the nearer values over the inherited ones.
    func merge(_ near: Node, over far: Node, reporting diagnostics: inout Diagnostics) -> Node {
        let kept = remove.reduce(far) { $0.removing(BlueprintPath(text: $1.text)) }
        let merger = BlueprintMerger(replaced: Set(replace.map { BlueprintPath(text: $0.text) }))
        return additions.reduce(merger.merge(near, over: kept)) {
            $1.apply(to: $0, extending: base.text, reporting: &diagnostics)
        }
    }

    /// Checks that every path exists.
    func check(_ near: Node, _ far: Node, reporting diagnostics: inout Diagnostics) {
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
