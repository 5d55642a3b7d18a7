/// What is prepared when the program is built: numbers, and texts behind their lengths.
///
/// Numbers are written in groups of five bits, lowest first, as characters from `0`, or from `P` if another group
/// follows. This is not a file format: the program reads only what its own build wrote.
@usableFromInline
package struct PreparedOutput {
    @inlinable static var digit: UInt8 { UInt8(ascii: "0") }
    @inlinable static var radix: Int { 32 }

    package private(set) var bytes: [UInt8] = []

    package init() {}

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes += text.utf8
    }

    package mutating func write(_ number: Int) {
        let digit = Self.digit + UInt8(number % Self.radix)
        let rest = number / Self.radix
        write(byte: rest == 0 ? digit : digit + UInt8(Self.radix))
        if rest > 0 { write(rest) }
    }

    /// Writes all digits, also leading zeros.
    package mutating func write(_ number: Int, digits: Int) {
        for place in 0..<digits { write(byte: Self.digit + UInt8(number >> (5 * place) & (Self.radix - 1))) }
    }

    package mutating func write(byte: UInt8) { bytes.append(byte) }

    package mutating func append(_ other: PreparedOutput) { bytes += other.bytes }
}
