import Documents

/// The path to an attribute of a list's items: `owner.name`.
struct AttributePath {
    let names: [String]

    init(_ path: String) {
        names = path.parts(between: { $0 == UInt8(ascii: ".") }).map(String.init)
    }
}
