/// A rendered file.
package struct StubFile: Sendable, Hashable {
    /// What becomes of the file when it is rendered again.
    package enum Keep: String, Sendable, CaseIterable {
        /// It is made once and belongs to the project from then on.
        case once
        /// It follows its blueprint for as long as no person changes it.
        case managed
    }

    /// Relative to the project, with `/`; free of faults as `ProjectPath` has them.
    package let path: String
    package let text: String
    package let keep: Keep
    /// What brought the file: a resource or an integration by its name, or `-` for the project.
    package let owner: String
    /// SHA-256 of the template and the blueprint behind the file, in hexadecimal digits.
    package let digest: String

    package init(path: String, text: String, keep: Keep, owner: String, digest: String) {
        self.path = path
        self.text = text
        self.keep = keep
        self.owner = owner
        self.digest = digest
    }
}
