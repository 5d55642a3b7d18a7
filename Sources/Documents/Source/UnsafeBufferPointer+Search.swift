extension UnsafeBufferPointer<UInt8> {
    /// Whether a byte or another one occurs. Most texts have neither, so all bytes are compared, many at a time.
    @inlinable
    package func has(_ wanted: UInt8, or other: UInt8? = nil) -> Bool {
        let other = other ?? wanted
        var least = UInt8.max
        for byte in self { least = Swift.min(least, byte ^ wanted, byte ^ other) }
        return least == 0
    }
}
