package import Documents

/// A user's value for an option.
package struct Setting: Sendable {
    package let key: String
    package let value: String
    /// Its location if it is in a file.
    package let location: SourceLocation?

    package init(key: String, value: String, location: SourceLocation? = nil) {
        self.key = key
        self.value = value
        self.location = location
    }

    /// `key=value` as in `--data`; nil without `=` or without a key.
    package init?(argument: String) {
        guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else { return nil }
        self.init(key: String(argument[..<equals]), value: String(argument[argument.index(after: equals)...]))
    }
}
