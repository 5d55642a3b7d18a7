/// A part of a feature's work that its project does not have, although an earlier run wrote the feature's files.
package struct LeftPart: Sendable, Hashable {
    package enum State: String, Sendable {
        /// There is no such file, or no such region in it.
        case missing
        /// Its blueprint says something else by now.
        case outdated
        /// A line of it says that something is still to be done: `text`.
        case unfinished
        /// The word `text` is neither in the file nor in those beside it.
        case lacking
        /// It was changed by hand, and nobody can tell whether it still does what is asked for. Makes no task.
        case edited
    }

    package let state: State
    /// Relative to the project, with `/`.
    package let file: String
    package let owner: Owner
    /// The id of the lines of a shared file that it is about; nil for the file itself.
    package let region: String?
    /// From 1; nil for the whole file.
    package let line: Int?
    package let text: String?
    /// The name of the action that alone is concerned; nil if that is not known.
    package let action: String?

    package init(
        _ state: State, _ file: String, of owner: Owner, region: String? = nil, line: Int? = nil, text: String? = nil,
        action: String? = nil
    ) {
        self.state = state
        self.file = file
        self.owner = owner
        self.region = region
        self.line = line
        self.text = text
        self.action = action
    }
}
