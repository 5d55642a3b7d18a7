internal import Documents

/// What a blueprint says of the one that it extends.
struct ExtendsClause: Sendable {
    /// The keys that concern the two of them and are no part of the result.
    static let edits = ["replace", "remove", "append", "prepend"]

    let base: LocatedText
    /// Values that are not merged.
    let replace: [LocatedText]
    /// Values of the other that are left out.
    let remove: [LocatedText]
    let additions: [ListAddition]

    /// Nil where the document extends nothing, or when an error was reported.
    init?(_ document: LocatedNode, reporting diagnostics: inout Diagnostics) {
        guard let extends = document["extends"], let base = extends.text(&diagnostics) else { return nil }
        self.base = base
        replace = document["replace"]?.items(&diagnostics) { $0.text(&$1) } ?? []
        remove = document["remove"]?.items(&diagnostics) { $0.text(&$1) } ?? []
        additions = ListAddition.all(of: document, &diagnostics)
    }

    /// The same without what it says of a change.
    func without(_ change: BlueprintChange) -> ExtendsClause {
        ExtendsClause(
            base: base, replace: replace.filter { $0.location != change.location },
            remove: remove.filter { $0.location != change.location }, additions: additions)
    }

    private init(base: LocatedText, replace: [LocatedText], remove: [LocatedText], additions: [ListAddition]) {
        self.base = base
        self.replace = replace
        self.remove = remove
        self.additions = additions
    }

    /// The nearer values over those of the other.
    func merge(_ near: Node, over far: Node, reporting diagnostics: inout Diagnostics) -> Node {
        let kept = remove.reduce(far) { $0.removing(BlueprintPath(text: $1.text)) }
        let merger = BlueprintMerger(replaced: Set(replace.map { BlueprintPath(text: $0.text) }))
        return additions.reduce(merger.merge(near, over: kept)) {
            $1.apply(to: $0, extending: base.text, reporting: &diagnostics)
        }
    }

    /// Checks that each path leads to something.
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
