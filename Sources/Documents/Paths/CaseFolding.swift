extension String {
    /// The form in which two names are equal if a case-insensitive file system considers them equal.
    ///
    /// Goes through upper case, which makes `ß` and `ss` equal as case folding does. Unicode normalization needs
    /// nothing: equal Swift strings are canonically equivalent.
    package var caseFolded: String {
        isASCII ? lowercased() : uppercased().lowercased()
    }
}

extension Substring {
    package var caseFolded: String { String(self).caseFolded }
}
