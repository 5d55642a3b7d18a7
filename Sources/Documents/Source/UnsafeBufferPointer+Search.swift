extension UnsafeBufferPointer<UInt8> {
    /// Whether a byte or another one occurs. Most texts have neither, so all bytes are compared, many at a time.
    @inlinable
    package func has(_ wanted: UInt8, or other: UInt8? = nil) -> Bool {
        let other = other ?? wanted
        var found: UInt8 = 0
        for byte in self { found |= (byte == wanted ? 1 : 0) | (byte == other ? 1 : 0) }
        return found > 0
    }
}
