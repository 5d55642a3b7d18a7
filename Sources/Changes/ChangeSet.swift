/// What is to be done to a folder: the one value behind a preview, a question and the real run.
package struct ChangeSet: Sendable, Hashable {
    /// In the order of the stubs, `scaffold.lock` last; no path stands twice.
    package var changes: [Change]

    package init(changes: [Change]) { self.changes = changes }
}
