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
    /// Items that are put behind, or before, those of the other's lists.
    let additions: [Addition]

    struct Addition: Sendable {
        let path: LocatedText
        let items: [Node]
        let isInFront: Bool
    }

    /// Nil where the document extends nothing, or when an error was reported.
    init?(_ document: LocatedNode, reporting diagnostics: inout Diagnostics) {
        guard let extends = document["extends"], let base = extends.text(&diagnostics) else { return nil }
        self.base = base
        replace = document["replace"]?.items(&diagnostics) { $0.text(&$1) } ?? []
        remove = document["remove"]?.items(&diagnostics) { $0.text(&$1) } ?? []
        additions =
            Self.additions("prepend", document, isInFront: true, &diagnostics)
            + Self.additions("append", document, isInFront: false, &diagnostics)
    }

    private static func additions(
        _ key: String, _ document: LocatedNode, isInFront: Bool, _ diagnostics: inout Diagnostics
    ) -> [Addition] {
        document[key]?.entries(&diagnostics) { path, value, diagnostics in
            value.items(&diagnostics) { item, _ in item.node }
                .map { Addition(path: path, items: $0, isInFront: isInFront) }
        } ?? []
    }

    /// Checks that each path leads to something.
    func check(_ near: Node, _ far: Node, reporting diagnostics: inout Diagnostics) {
        for path in replace + remove where !far.has(BlueprintPath(text: path.text)) {
            let names = far.neighbours(of: BlueprintPath(text: path.text))
            diagnostics.error(
                "unknown-path", "`\(base.text)` has no value at \(path.text.quoted)", at: path.location,
                fix: NearestName.suggestion(for: path.text, in: names))
        }
        for addition in additions where far.lists(at: BlueprintPath(text: addition.path.text)) == 0 {
            let path = BlueprintPath(text: addition.path.text)
            diagnostics.error(
                "unknown-path", "`\(base.text)` has no list at \(addition.path.text.quoted)", at: addition.path.location,
                fix: NearestName.suggestion(for: addition.path.text, in: far.neighbours(of: path)))
        }
        for path in replace where !near.has(BlueprintPath(text: path.text)) {
            diagnostics.error(
                "nothing-to-replace-with", "nothing stands here to replace \(path.text.quoted) with", at: path.location,
                fix: "write the value, or name the path under `remove`")
        }
    }
}
