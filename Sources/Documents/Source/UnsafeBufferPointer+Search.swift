extension UnsafeBufferPointer<UInt8> {
    /// Whether a byte occurs. Most texts have none, so all are compared, many at a time.
    @inlinable
    package func has(_ wanted: UInt8) -> Bool {
        var found: UInt8 = 0
        for byte in self { found |= byte == wanted ? 1 : 0 }
        return found > 0
    }
}
