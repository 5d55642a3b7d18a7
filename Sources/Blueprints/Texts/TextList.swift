package import Documents
package import Model
internal import Templating

/// A list of texts. An item may be repeated for each value of a list and may have a condition.
///
///     - Plain text, or a template
///     - {each: endpoint in endpoints, when: endpoint.auth == "required", text: "..."}
package struct TextList: Sendable {
    private struct Item: Sendable {
        let each: LoopHeader?
        let when: BlueprintCondition?
        let text: BlueprintText
    }

    static let empty = TextList(items: [])

    private let items: [Item]

    private init(items: [Item]) { self.items = items }

    /// The rendered lines; empty and repeated ones are left out.
    package func lines(_ scope: Scope, reporting diagnostics: inout Diagnostics) -> [String] {
        var lines: [String] = []
        for item in items {
            for scope in Self.scopes(of: item.each, in: scope, reporting: &diagnostics)
            where item.when?.holds(scope, reporting: &diagnostics) ?? true {
                let line = item.text.line(scope, reporting: &diagnostics)
                if !line.isEmpty, !lines.contains(line) { lines.append(line) }
            }
        }
        return lines
    }

    private static func scopes(of each: LoopHeader?, in scope: Scope, reporting diagnostics: inout Diagnostics)
        -> [Scope]
    {
        guard let each else { return [scope] }
        do { return try each.elements(scope.values).map { scope.with(each.variable, $0) } } catch {
            diagnostics.append(error.diagnostic)
            return []
        }
    }
}

extension TextList {
    /// Reads the list of a key; empty if the key is absent.
    static func read(
        _ key: String, of fields: inout MappingReader, seeing shape: ScopeShape, _ settings: TemplateSettings
    ) -> TextList {
        let items = fields.optional(key) { list, diagnostics in
            list.items(&diagnostics) { item($0, shape, settings, &$1) }
        }
        return TextList(items: items ?? [])
    }

    private static func item(
        _ value: LocatedNode, _ shape: ScopeShape, _ settings: TemplateSettings, _ diagnostics: inout Diagnostics
    ) -> Item? {
        guard value.node.mapping != nil else {
            return value.text(&diagnostics).map {
                Item(each: nil, when: nil, text: BlueprintText($0, seeing: shape, settings, reporting: &diagnostics))
            }
        }
        return value.mapping(&diagnostics) { fields in
            let each = fields.loop("each", seeing: shape, settings)
            let inner = each.map { shape.with($0.header.variable, $0.element) } ?? shape
            return Item(
                each: each?.header, when: fields.condition("when", seeing: inner, settings),
                text: fields.template("text", seeing: inner, settings))
        }
    }
}
