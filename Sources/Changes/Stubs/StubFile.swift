package import Model

/// A rendered file.
package struct StubFile: Sendable, Hashable {
    /// Relative to the project, with `/`; valid by the rules of `ProjectPath`.
    package let path: String
    package let text: String
    package let keep: FileKeep
    /// The owner of the file: the name of a resource or an integration, or `-` for the project.
    package let owner: String
    /// SHA-256 of the file's template and blueprint, in hexadecimal digits.
    package let digest: String

    package init(path: String, text: String, keep: FileKeep, owner: String, digest: String) {
        self.path = path
        self.text = text
        self.keep = keep
        self.owner = owner
        self.digest = digest
    }
}
