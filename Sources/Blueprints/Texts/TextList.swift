package import Documents
package import Model
internal import Synchronization

/// A list of texts. An item may be repeated for each value of a list and may have a condition.
///
///     - Plain text, or a template
///     - {each: endpoint in endpoints, when: endpoint.auth == "required", text: "..."}
package struct TextList: Sendable {
    private struct Item: Sendable {
        let each: BlueprintLoop?
        let when: BlueprintCondition?
        let text: BlueprintText
    }

    private enum Content: Sendable {
        case read([Item])
        case proven(Proven)
    }

    /// A list that is known to be valid, read when it is first used: a run uses only few of them.
    private final class Proven: Sendable {
        private let list: LocatedNode
        private let settings: TemplateSettings
        private let items = Mutex<[Item]?>(nil)

        init(_ list: LocatedNode, _ settings: TemplateSettings) {
            self.list = list
            self.settings = settings
        }

        func items(reporting diagnostics: inout Diagnostics) -> [Item] {
            items.withLock { items in
                if items == nil { items = TextList.items(list, .run, settings, &diagnostics) }
                return items ?? []
            }
        }
    }

    static let empty = TextList(content: .read([]))

    private let content: Content

    private init(content: Content) { self.content = content }

    /// The rendered lines; empty and repeated ones are left out.
    package func lines(_ scope: Scope, reporting diagnostics: inout Diagnostics) -> [String] {
        var lines: [String] = []
        func add(_ item: Item, _ scope: Scope, _ diagnostics: inout Diagnostics) {
            guard item.when?.holds(scope, reporting: &diagnostics) ?? true else { return }
            let line = item.text.line(scope, reporting: &diagnostics)
            if !line.isEmpty, !lines.contains(line) { lines.append(line) }
        }
        for item in items(reporting: &diagnostics) {
            if let each = item.each {
                each.each(in: scope, reporting: &diagnostics) { add(item, $0, &$1) }
            } else {
                add(item, scope, &diagnostics)
            }
        }
        return lines
    }

    private func items(reporting diagnostics: inout Diagnostics) -> [Item] {
        switch content {
        case .read(let items): items
        case .proven(let proven): proven.items(reporting: &diagnostics)
        }
    }
}

extension TextList {
    /// Reads the list of a key; empty if the key is absent.
    static func read(
        _ key: String, of fields: inout MappingReader, seeing shape: @autoclosure () -> ScopeShape,
        _ settings: TemplateSettings
    ) -> TextList {
        let content = fields.optional(key) { list, diagnostics in
            settings.areProven(textsOf: list)
                ? Content.proven(Proven(list, settings))
                : items(list, shape(), settings, &diagnostics).map(Content.read)
        }
        return content.map(TextList.init) ?? .empty
    }

    private static func items(
        _ list: LocatedNode, _ shape: ScopeShape, _ settings: TemplateSettings, _ diagnostics: inout Diagnostics
    ) -> [Item]? {
        list.items(&diagnostics) { item($0, shape, settings, &$1) }
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
            let inner = each?.inner ?? shape
            return Item(
                each: each, when: fields.condition("when", seeing: inner, settings),
                text: fields.template("text", seeing: inner, settings))
        }
    }
}
