/// Reads the numbers and texts of something prepared.
@usableFromInline
package struct PreparedCursor {
    @usableFromInline
    let bytes: UnsafeBufferPointer<UInt8>
    @usableFromInline
    package var position: Int

    package init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    package mutating func text() throws(ParseAbort) -> String {
        let count = try number()
        guard count <= bytes.count - position else { throw ParseAbort() }
        defer { position += count }
        return String(decoding: bytes[position..<(position + count)], as: UTF8.self)
    }

    @inlinable @inline(__always)
    package mutating func number() throws(ParseAbort) -> Int {
        let first = Int(try byte() &- PreparedOutput.digit)
        return first < PreparedOutput.radix ? first : try number(after: first - PreparedOutput.radix)
    }

    /// A number of a fixed length.
    package mutating func number(digits: Int) throws(ParseAbort) -> Int {
        var number = 0
        for place in 0..<digits { number |= Int(try byte() &- PreparedOutput.digit) << (5 * place) }
        return number
    }

    /// A number of several digits, of which the first was read.
    @usableFromInline
    mutating func number(after first: Int) throws(ParseAbort) -> Int {
        var number = first
        var shift = 5
        while true {
            let digit = Int(try byte() &- PreparedOutput.digit)
            number |= (digit & (PreparedOutput.radix - 1)) << shift
            if digit < PreparedOutput.radix { return number }
            shift += 5
        }
    }

    @inlinable @inline(__always)
    package mutating func byte() throws(ParseAbort) -> UInt8 {
        guard position < bytes.count else { throw ParseAbort() }
        defer { position += 1 }
        return bytes[position]
    }
}
