package import Documents

/// A value that a person may choose.
package struct OptionSpec: Sendable {
    /// What may stand behind the option.
    package enum Form: Sendable, Hashable {
        case choice([String])
        case boolean
        /// Lower-case letters, digits and `_`, beginning with a letter.
        case name
        /// Segments of letters, digits and `.`, `_`, `~`, `-`, joined by `/`.
        case path
        /// Anything; tainted in templates.
        case text
    }

    /// What a repository tells about the option.
    package struct Detection: Sendable {
        package enum Finding: Sendable {
            /// The value, where the file holds the text.
            case value(String, contains: String)
            /// The rest of the first line that begins with the text.
            case rest(after: String)
            /// A segment of the file's own path, counted from 1, where the file holds the text, if there is one.
            case segment(Int, contains: String?)
        }

        package let file: Glob
        package let finding: Finding
    }

    package let name: String
    package let summary: String
    package let form: Form
    package let `default`: String
    package let detect: [Detection]
    package let location: SourceLocation
}
