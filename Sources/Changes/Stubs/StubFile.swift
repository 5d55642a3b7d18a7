package import Model

/// A rendered file.
package struct StubFile: Sendable, Hashable {
    /// Relative to the project, with `/`; free of faults as `ProjectPath` has them.
    package let path: String
    package let text: String
    package let keep: FileKeep
    /// What brought the file: a resource or an integration by its name, or `-` for the project.
    package let owner: String
    /// SHA-256 of the template and the blueprint behind the file, in hexadecimal digits.
    package let digest: String

    package init(path: String, text: String, keep: FileKeep, owner: String, digest: String) {
        self.path = path
        self.text = text
        self.keep = keep
        self.owner = owner
        self.digest = digest
    }
}
