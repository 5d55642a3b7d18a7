/// The form of every name that may become code: ASCII snake case, at most 40 characters.
///
/// 40 leaves room for what stacks add to a name within the 63 bytes of a PostgreSQL identifier:
/// https://www.postgresql.org/docs/current/sql-syntax-lexical.html
package enum Identifier {
    package static let limit = 40

    package static func isValid(_ name: String) -> Bool {
        guard let first = name.utf8.first, isLower(first), name.utf8.count <= limit else { return false }
        var previous = first
        for byte in name.utf8 {
            guard isLower(byte) || isDigit(byte) || byte == underscore && previous != underscore else { return false }
            previous = byte
        }
        return previous != underscore
    }

    package static let expectation =
        "lower-case letters, digits and single `_`, beginning with a letter, at most \(limit) characters"

    private static let underscore = UInt8(ascii: "_")

    private static func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
