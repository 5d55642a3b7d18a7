/// White space as in Python's `str.isspace` and `\s`, in UTF-8.
enum PythonSpace {
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            true
        default: false
        }
    }

    /// The first offset at or after `start` that is not white space.
    static func end(in bytes: [UInt8], from start: Int) -> Int {
        var offset = start
        while offset < bytes.count {
            let width = bytes[offset] < 0x80 ? 1 : bytes[offset] < 0xE0 ? 2 : 3
            // Most characters are visible ASCII.
            if width == 1, bytes[offset] > 0x20 { break }
            guard offset + width <= bytes.count, isSpace(bytes[offset..<offset + width]) else { break }
            offset += width
        }
        return offset
    }

    /// The start of the white space before `end`, at least `lowest`.
    static func start(in bytes: [UInt8], before end: Int, lowest: Int) -> Int {
        var offset = end
        while offset > lowest {
            var width = 1
            while width < 3, offset - width > lowest, bytes[offset - width] & 0xC0 == 0x80 { width += 1 }
            guard isSpace(bytes[offset - width..<offset]) else { break }
            offset -= width
        }
        return offset
    }

    /// Whether the bytes are exactly one white space character.
    private static func isSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        var value: UInt32
        switch (bytes.count, first) {
        case (1, ..<0x80): value = UInt32(first)
        case (2, 0xC0..<0xE0): value = UInt32(first & 0x1F)
        case (3, 0xE0..<0xF0): value = UInt32(first & 0x0F)
        default: return false
        }
        for byte in bytes.dropFirst() { value = value << 6 | UInt32(byte & 0x3F) }
        return Unicode.Scalar(value).map(contains) ?? false
    }
}
