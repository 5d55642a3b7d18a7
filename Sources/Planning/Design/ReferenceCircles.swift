internal import Documents
internal import Model

/// Finds required references in a circle, because of which no first row can exist.
struct ReferenceCircles: Sendable {
    /// The required fields that refer to a resource of the feature.
    private let references: [LocatedField]

    init(among fields: [LocatedField]) {
        references = fields.filter { $0.field.required && $0.field.isForeign }
    }

    /// Reports each circle once, at its first field.
    func check(reporting diagnostics: inout Diagnostics) {
        var known: [Field] = []
        for reference in references where !known.contains(reference.field) && isInCircle(reference) {
            let circle = references.filter { other in
                isInCircle(other) && reaches(reference, other.field.resource)
                    && reaches(other, reference.field.resource)
            }
            known += circle.map(\.field)
            diagnostics.append(.circle(circle))
        }
    }

    private func isInCircle(_ reference: LocatedField) -> Bool { reaches(reference, reference.field.resource) }

    /// Whether a row with the reference needs one of another resource.
    private func reaches(_ reference: LocatedField, _ resource: ResourceOutline) -> Bool {
        var reached = [reference.field.target]
        var index = 0
        while index < reached.count {
            if reached[index] == resource { return true }
            let next = references.filter { $0.field.resource == reached[index] }.map(\.field.target)
            reached += next.filter { !reached.contains($0) }
            index += 1
        }
        return false
    }
}

extension Diagnostic {
    fileprivate static func circle(_ circle: [LocatedField]) -> Diagnostic {
        let (first, others) = (circle[0], circle.dropFirst())
        let name = "`\(first.field.resource.name.singular).\(first.field.name)`"
        return Diagnostic(
            .error, code: "reference-circle",
            others.isEmpty
                ? "no first row is possible: each must refer to another one in \(name)"
                : "no first row is possible: the required reference \(name) is part of a circle",
            at: first.location,
            notes: others.map { other in
                let name = "\(other.field.resource.name.singular).\(other.field.name)"
                return Note("so is `\(name)`", at: other.location)
            },
            fix: "write `required: false`" + (others.isEmpty ? "" : " for one of these fields"))
    }
}
