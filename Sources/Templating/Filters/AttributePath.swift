/// The path to an attribute of a list's items: `owner.name`.
struct AttributePath {
    let names: [String]

    init(_ path: String) {
        names = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    }
}
