internal import CLibYAML

/// A syntax error in libyaml's own words.
struct YAMLSyntaxError: Error {
    /// The text is not UTF-8 without control characters; there are no positions.
    let isUnreadable: Bool
    let problem: String
    let position: SourcePosition
    /// What libyaml was doing: `while parsing a block mapping`.
    let context: String
    /// Where that began; the position of the problem itself if libyaml names no other.
    let contextPosition: SourcePosition

    init(_ parser: borrowing yaml_parser_t) {
        isUnreadable = parser.error == YAML_READER_ERROR
        problem = Self.string(parser.problem) ?? "out of memory"
        position = SourcePosition(parser.problem_mark)
        context = Self.string(parser.context) ?? ""
        contextPosition = context.isEmpty ? position : SourcePosition(parser.context_mark)
    }

    private static func string(_ text: UnsafePointer<CChar>?) -> String? {
        text.map { String(cString: $0) }
    }
}
