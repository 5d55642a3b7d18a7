package import Documents
internal import Extending

/// The source of each value of a merged blueprint.
package struct Origins: Sendable {
    private var lines: [String] = []

    /// Nil exactly when an error was reported.
    package init?(of head: BlueprintHead, in catalog: Catalog, reporting diagnostics: inout Diagnostics) {
        guard let document = catalog.document(of: head, reporting: &diagnostics) else { return nil }
        add(document, at: BlueprintPath())
        guard head.kind == .stack else { return }
        for source in BlueprintFolder(of: document.sources).templates(reporting: &diagnostics) {
            lines.append("\(source.source.name): template \(source.path)\n")
        }
    }

    /// One line for each value, `FILE:LINE:COLUMN: PATH = VALUE`, and one for each template file.
    package var text: String { lines.joined() }

    private mutating func add(_ value: LocatedNode, at path: BlueprintPath) {
        switch value.node.content {
        case .mapping(let mapping) where !mapping.entries.isEmpty:
            for entry in mapping.entries { add(value.value(of: entry), at: path.appending(entry.key)) }
        case .sequence(let items) where !items.isEmpty:
            for (index, item) in items.enumerated() {
                let place = value.path.appending(index)
                add(LocatedNode(item, in: value.sources, at: place), at: path.appending(item.id ?? String(index)))
            }
        default: lines.append("\(value.location.terminalText): \(path.text.terminalText) = \(value.node.outline)\n")
        }
    }
}

extension SourceLocation {
    fileprivate var terminalText: String { "\(source.name.terminalText):\(range.start.line):\(range.start.column)" }
}

extension Node {
    /// The start of a scalar that fits on a line.
    fileprivate var outline: String {
        guard let text = scalar?.text else { return mapping == nil ? "[]" : "{}" }
        let line = text.prefix { !$0.isNewline }
        return String(line.prefix(60)).terminalText + (line.count > 60 || line.count < text.count ? " ..." : "")
    }
}
