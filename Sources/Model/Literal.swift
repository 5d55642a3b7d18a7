/// The form of a type's values in blueprints.
///
/// Every form except `text` excludes prose, so its values may be printed anywhere.
package enum Literal: String, Sendable, CaseIterable {
    case text, boolean, integer, uuid, date, timestamp

    /// Whether a text is a value in its only spelling.
    package func accepts(_ text: String) -> Bool {
        switch self {
        case .text: true
        case .boolean: text == "true" || text == "false"
        case .integer: Int64(text).map { String($0) == text } ?? false
        case .uuid: Self.has(text, form: "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx")
        case .date: Self.has(text, form: "0000-00-00") && Self.isDay(text)
        case .timestamp:
            Self.has(text, form: "0000-00-00T00:00:00Z") && Self.isDay(text)
                && zip(Self.numbers(in: text).dropFirst(3), [23, 59, 59]).allSatisfy { $0 <= $1 }
        }
    }

    /// Whether the value may be `now`.
    package var isTime: Bool { self == .date || self == .timestamp }

    /// What to write, for error messages.
    package var expectation: String {
        switch self {
        case .text: "a text"
        case .boolean: "`true` or `false`"
        case .integer: "a whole number in decimal digits, of 64 bits at most"
        case .uuid: "32 lower-case hexadecimal digits: `6f9619ff-8b86-4d01-b42d-00cf4fc964ff`"
        case .date: "`now`, or a day such as `2026-02-28`"
        case .timestamp: "`now`, or a time in UTC such as `2026-02-28T12:30:00Z`"
        }
    }
}

extension Literal {
    /// In a form, `0` is any digit, `x` any lower-case hexadecimal digit, and everything else itself.
    private static func has(_ text: String, form: String) -> Bool {
        text.utf8.count == form.utf8.count
            && zip(text.utf8, form.utf8).allSatisfy { byte, sign in
                switch sign {
                case UInt8(ascii: "0"): isDigit(byte)
                case UInt8(ascii: "x"): isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
                default: byte == sign
                }
            }
    }

    /// A day in the years 1000 to 9999, which all languages and databases accept.
    private static func isDay(_ text: String) -> Bool {
        let numbers = numbers(in: text)
        let (year, month, day) = (numbers[0], numbers[1], numbers[2])
        guard year >= 1000, (1...12).contains(month) else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }

    private static func numbers(in text: String) -> [Int] {
        text.utf8.split { !isDigit($0) }.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
