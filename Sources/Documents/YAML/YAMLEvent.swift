internal import CLibYAML

/// An event of libyaml in Swift types.
struct YAMLEvent {
    enum Kind {
        case streamStart, streamEnd, documentStart, documentEnd
        case scalar(text: String, style: Node.Scalar.Style)
        case sequenceStart
        case mappingStart(isFlow: Bool)
        case collectionEnd
        case alias(String)
    }

    let kind: Kind
    let range: SourceRange
    let anchor: String?
    let tag: String?

    /// Whether this is the end of a block collection: libyaml places it at the next token, with no width.
    var isBlockEnd: Bool { if case .collectionEnd = kind { range.start == range.end } else { false } }
}

extension YAMLEvent {
    /// Copies what is needed; libyaml's event can be deleted afterwards.
    init(_ event: borrowing yaml_event_t) {
        range = SourceRange(start: SourcePosition(event.start_mark), end: SourcePosition(event.end_mark))
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            kind = .scalar(text: String(decoding: text, as: UTF8.self), style: Node.Scalar.Style(scalar.style))
            (anchor, tag) = (Self.string(scalar.anchor), Self.string(scalar.tag))
        case YAML_SEQUENCE_START_EVENT:
            kind = .sequenceStart
            (anchor, tag) = (Self.string(event.data.sequence_start.anchor), Self.string(event.data.sequence_start.tag))
        case YAML_MAPPING_START_EVENT:
            kind = .mappingStart(isFlow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
            (anchor, tag) = (Self.string(event.data.mapping_start.anchor), Self.string(event.data.mapping_start.tag))
        default:
            kind = Self.unadornedKind(event)
            (anchor, tag) = (nil, nil)
        }
    }

    private static func unadornedKind(_ event: borrowing yaml_event_t) -> Kind {
        switch event.type {
        case YAML_STREAM_START_EVENT: .streamStart
        case YAML_DOCUMENT_START_EVENT: .documentStart
        case YAML_DOCUMENT_END_EVENT: .documentEnd
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .collectionEnd
        case YAML_ALIAS_EVENT: .alias(string(event.data.alias.anchor) ?? "")
        default: .streamEnd
        }
    }

    private static func string(_ text: UnsafePointer<yaml_char_t>?) -> String? {
        text.map { String(cString: $0) }
    }
}

extension Node.Scalar.Style {
    init(_ style: yaml_scalar_style_t) {
        switch style {
        case YAML_LITERAL_SCALAR_STYLE: self = .literal
        case YAML_FOLDED_SCALAR_STYLE: self = .folded
        case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .quoted
        default: self = .plain
        }
    }
}

extension SourcePosition {
    /// libyaml counts from 0; its columns are characters, like ours.
    init(_ mark: yaml_mark_t) {
        self.init(line: Int(clamping: mark.line) &+ 1, column: Int(clamping: mark.column) &+ 1)
    }
}
