internal import Documents
internal import Model

/// A field with its location in the blueprint.
struct LocatedField: Sendable {
    let field: Field
    let location: SourceLocation
}
