/// A file of `Templates/` or `Skills/` that was built into the program.
struct EmbeddedAsset: Sendable {
    /// The path in the repository: `Templates/stacks/go-chi/stack.yaml`.
    let path: StaticString
    let text: StaticString
}

extension EmbeddedAsset {
    var bytes: [UInt8] { text.withUTF8Buffer { Array($0) } }
}
