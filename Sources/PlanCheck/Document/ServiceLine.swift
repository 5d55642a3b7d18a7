/// A service in the format `Name - purpose`.
struct ServiceLine {
    let name: String

    /// Nil if there is no hyphen between spaces, or nothing before or after it.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        let separator = Array(" - ".utf8)
        let found = bytes.indices.first { bytes[$0...].starts(with: separator) }
        guard let found, found > 0, bytes[(found + separator.count)...].contains(where: { $0 > 0x20 }) else {
            return nil
        }
        name = String(decoding: bytes[..<found], as: UTF8.self)
    }
}
