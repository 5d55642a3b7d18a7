/// The planned changes of a folder, shared by the preview, the questions and the real run.
package struct ChangeSet: Sendable, Hashable {
    /// In the order of the stubs, `scaffold.lock` last; paths are unique.
    package var changes: [Change]

    package init(changes: [Change]) { self.changes = changes }
}
