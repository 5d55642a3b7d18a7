/// What becomes of the file when it is rendered again.
package enum FileKeep: String, Sendable, CaseIterable {
    /// It is made once and belongs to the project from then on.
    case once
    /// It follows its blueprint for as long as no person changes it.
    case managed
}
