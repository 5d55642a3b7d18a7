/// The diagnostics of one run, in the order of discovery.
@usableFromInline
package struct Diagnostics: Sendable {
    package private(set) var all: [Diagnostic] = []
    package private(set) var hasErrors = false

    package init() {}

    package mutating func append(_ diagnostic: Diagnostic) {
        all.append(diagnostic)
        if diagnostic.severity == .error { hasErrors = true }
    }

    package mutating func append(contentsOf other: Diagnostics) {
        for diagnostic in other.all { append(diagnostic) }
    }

    /// Appends those that were not reported before.
    package mutating func appendOnce(_ other: [Diagnostic]) {
        var told = Set(all)
        for diagnostic in other where told.insert(diagnostic).inserted { append(diagnostic) }
    }

    package mutating func error(
        _ code: String, _ message: String, at location: SourceLocation? = nil, notes: [Diagnostic.Note] = [],
        fix: String? = nil
    ) {
        append(Diagnostic(.error, code: code, message, at: location, notes: notes, fix: fix))
    }

    package mutating func warning(
        _ code: String, _ message: String, at location: SourceLocation? = nil, fix: String? = nil
    ) {
        append(Diagnostic(.warning, code: code, message, at: location, fix: fix))
    }

    package mutating func note(_ code: String, _ message: String, at location: SourceLocation? = nil) {
        append(Diagnostic(.note, code: code, message, at: location))
    }

    /// By file, then by position; those without a location come first; ties keep the order of discovery.
    package var sorted: [Diagnostic] {
        all.enumerated().sorted { Self.key($0) < Self.key($1) }.map(\.element)
    }

    private static func key(_ item: (offset: Int, element: Diagnostic)) -> (String, SourcePosition, Int) {
        let place = item.element.location
        return (place?.source.name ?? "", place?.range.start ?? SourcePosition(line: 0, column: 0), item.offset)
    }
}
