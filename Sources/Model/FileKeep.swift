/// What happens to the file when it is rendered again.
package enum FileKeep: String, Sendable, CaseIterable {
    /// The file is created once and belongs to the project from then on.
    case once
    /// The file is updated with its blueprint while nobody has edited it.
    case managed
}
