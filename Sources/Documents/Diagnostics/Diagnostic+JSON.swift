extension Diagnostic {
    /// For other programs: every key is always present, and null if there is no value.
    package var json: JSONValue {
        let notes = notes.map { JSONValue.object([("message", .string($0.message))] + Self.members(of: $0.location)) }
        let head: [(String, JSONValue)] = [
            ("code", .string(code)), ("severity", .string(severity.rawValue)), ("message", .string(message)),
        ]
        return .object(head + Self.members(of: location) + [("fix", .string(fix)), ("notes", .array(notes))])
    }

    private static func members(of location: SourceLocation?) -> [(String, JSONValue)] {
        [
            ("file", .string(location?.source.name)),
            ("line", .integer(location.map { Int($0.range.start.line) })),
            ("column", .integer(location.map { Int($0.range.start.column) })),
        ]
    }
}
