/// Which names in the `code` of a type need no import.
struct ImportRule: Sendable {
    /// Names that need none, each up to its first dot.
    let known: [String]
    /// Whether names without a dot need none, because the service's own types are visible everywhere.
    let areLocalKnown: Bool

    /// The first name in the code that has to be imported; nil if there is none.
    func foreignName(in code: String) -> String? {
        code.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }.lazy.map(String.init)
            .first { name in
                let parts = name.split(separator: ".")
                guard let first = parts.first, first.first?.isNumber == false else { return false }
                return !known.contains(String(first)) && !(areLocalKnown && parts.count == 1)
            }
    }
}
