extension String {
    /// Calls with the UTF-8 as it lies in the text, which is copied only where it does not: a text of Objective-C.
    @inlinable @inline(__always)
    package func withBytes<Result>(_ work: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(work) { return result }
        var copy = self
        return copy.withUTF8(work)
    }

    package var isASCII: Bool { withBytes { bytes in bytes.allSatisfy { $0 < 0x80 } } }

    /// What is before the last occurrence of an ASCII byte, and what is behind it; nil if there is none.
    package func split(atLast byte: UInt8) -> (before: Substring, behind: Substring)? {
        guard let offset = withBytes({ $0.lastIndex(of: byte) }) else { return nil }
        let place = utf8.index(startIndex, offsetBy: offset)
        return (self[..<place], self[utf8.index(after: place)...])
    }

    /// The parts between the bytes that match, which must be ASCII; also those that are empty.
    @inlinable
    package func parts(between isSeparator: (UInt8) -> Bool) -> [Substring] {
        var parts: [Substring] = []
        var (start, offset) = (startIndex, 0)
        func end(at next: Int) -> Index { utf8.index(start, offsetBy: next - offset) }
        withBytes { bytes in
            for (position, byte) in bytes.enumerated() where isSeparator(byte) {
                let end = end(at: position)
                parts.append(self[start..<end])
                start = utf8.index(after: end)
                offset = position + 1
            }
        }
        parts.append(self[start...])
        return parts
    }
}
