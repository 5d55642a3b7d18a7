/// One well-formed UTF-8 sequence (Unicode, table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF.
struct UTF8Scalar {
    let value: UInt32
    /// In bytes, 1 to 4.
    let length: Int

    /// Nil if the bytes at `index` are not well-formed.
    init?<Bytes: RandomAccessCollection>(in bytes: Bytes, at index: Int)
    where Bytes.Element == UInt8, Bytes.Index == Int {
        let first = bytes[index]
        let (length, lowest): (Int, UInt32)
        switch first {
        case 0..<0x80: (length, lowest) = (1, 0)
        case 0xC2...0xDF: (length, lowest) = (2, 0x80)
        case 0xE0...0xEF: (length, lowest) = (3, 0x800)
        case 0xF0...0xF4: (length, lowest) = (4, 0x10000)
        default: return nil
        }
        guard bytes.endIndex - index >= length else { return nil }
        var value = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
        for byte in bytes[(index + 1)..<(index + length)] {
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        guard value >= lowest, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return nil }
        self.value = value
        self.length = length
    }
}
