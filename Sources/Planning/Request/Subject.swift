internal import Blueprints

/// What a sentence asks for.
struct Subject: Sendable {
    let parts: [RequestPart]
    /// The feature or starter that it names.
    var head: BlueprintHead?
    /// The name on a command line.
    var name: String { head?.name ?? parts.map(\.snake).joined(separator: "_") }
}
