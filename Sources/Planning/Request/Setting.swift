package import Documents

/// A value that a person gave to an option.
package struct Setting: Sendable {
    package let key: String
    package let value: String
    /// Where it stands, if in a file.
    package let location: SourceLocation?

    package init(key: String, value: String, location: SourceLocation? = nil) {
        self.key = key
        self.value = value
        self.location = location
    }

    /// `key=value` as it stands behind `--data`; nil where there is no `=` or no key.
    package init?(argument: String) {
        guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else { return nil }
        self.init(key: String(argument[..<equals]), value: String(argument[argument.index(after: equals)...]))
    }
}
