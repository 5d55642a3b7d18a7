internal import Documents
internal import Model

/// Checks that the texts of a resource fit into a request body, even if they are as long as they may be.
struct BodyChecker: Sendable {
    /// The most bytes of a body; nil if there is no limit.
    let limit: Int?

    /// A Unicode character has up to four bytes in UTF-8.
    private static let characterBytes = 4
    /// The quotes, the colon and the comma of a field, and a value that is no text.
    private static let otherBytes = 64

    /// Reports the first field of each body that does not fit into it, once.
    ///
    /// - Parameter fields: those of the resource.
    func check(_ resource: Resource, _ fields: [LocatedField], reporting diagnostics: inout Diagnostics) {
        guard let limit else { return }
        var faults = Diagnostics()
        for body in [resource.creatable, resource.updatable] {
            var rest = limit
            for field in body {
                let others = field.name.utf8.count + Self.otherBytes
                let characters = field.measuresLength ? field.max ?? field.min ?? 0 : 0
                let room = max(0, (rest - others) / Self.characterBytes)
                if characters > room, let place = fields.first(where: { $0.field == field }) {
                    faults.append(.tooLong(place, room, of: resource, limit))
                    break
                }
                rest -= others + characters * Self.characterBytes
            }
        }
        diagnostics.appendOnce(faults.all)
    }
}

extension Diagnostic {
    fileprivate static func tooLong(
        _ place: LocatedField, _ room: Int, of resource: Resource, _ limit: Int
    ) -> Diagnostic {
        let key = place.field.max == nil ? "min" : "max"
        return Diagnostic(
            .error, code: "long-body",
            "with `\(place.field.name)` as long as `\(key)`, a request can have more than \(limit) bytes, the limit",
            at: place.location,
            fix: room > 0
                ? "write `\(key): \(room)` or less: a character has up to 4 bytes"
                : "let the fields of `\(resource.name.singular)` before it be shorter")
    }
}
