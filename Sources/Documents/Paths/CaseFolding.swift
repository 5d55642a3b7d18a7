extension StringProtocol {
    /// What two names have in common that a file system without capitals takes for one.
    ///
    /// By way of upper case, which makes `ß` and `ss` one as case folding does. Unicode forms need nothing: equal strings of
    /// Swift are canonically equivalent.
    package var caseFolded: String { uppercased().lowercased() }
}
