package import Documents

/// A value that users may set.
package struct OptionSpec: Sendable {
    /// The allowed values of an option.
    package enum Form: Sendable, Hashable {
        case choice([String])
        case boolean
        /// Lower-case letters, digits and `_`, beginning with a letter.
        case name
        /// Segments of letters, digits and `.`, `_`, `~`, `-`, joined by `/`.
        case path
        /// Any text; tainted in templates.
        case text
    }

    /// How to find the option's value in a repository.
    package struct Detection: Sendable {
        package enum Finding: Sendable {
            /// The given value, if the file contains the text.
            case value(String, contains: String)
            /// The rest of the first line that begins with the text.
            case rest(after: String)
            /// What follows the word, on its line or in parentheses, with or without quotes; the rest of a line that
            /// begins with `comment` does not count.
            case word(String, comment: String?)
            /// A segment of the file's path, counted from 1; if `contains` is not nil, only if the file contains it.
            case segment(Int, contains: String?)
        }

        package let file: Glob
        package let finding: Finding
    }

    package let name: String
    package let summary: String
    package let form: Form
    /// What sentences call the choices, by choice; without it, no sentence sets the option.
    package let aliases: [String: [String]]?
    package let `default`: String
    package let defaultLocation: SourceLocation
    package let detect: [Detection]
    package let location: SourceLocation

    /// The choice that a sentence calls so: itself or one of its aliases.
    package func choice(called phrase: String) -> String? {
        guard let aliases else { return nil }
        let words = RequestWord.words(of: phrase).map(\.text)
        return choices.first { choice in
            ([choice] + aliases[choice, default: []]).contains { RequestWord.words(of: $0).map(\.text) == words }
        }
    }

    /// The allowed values if they are a list; empty otherwise.
    package var choices: [String] { if case .choice(let choices) = form { choices } else { [] } }
}
