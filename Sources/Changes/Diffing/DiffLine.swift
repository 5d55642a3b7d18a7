internal import Documents

/// One line of a diff.
package struct DiffLine: Sendable, Hashable {
    package enum Kind: Sendable {
        /// The names of the file.
        case header
        /// `@@ -1,3 +1,4 @@`
        case place
        case context, removed, added
        /// A word about a line or the file: `\ No newline at end of file`.
        case note
    }

    package let kind: Kind
    /// With the sign in front and without a line feed at the end.
    package let text: String

    /// The same without anything that a terminal would act on, save tabs.
    package var terminalText: String {
        text.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false)
            .map { String($0).terminalText }.joined(separator: "\t")
    }
}
