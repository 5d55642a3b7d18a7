extension ArraySlice<UInt8> {
    /// The UTF-8 text without its first `count` Unicode scalars.
    func dropScalars(_ count: Int) -> ArraySlice<UInt8> {
        var left = count
        return drop { byte in
            if byte & 0xC0 != 0x80 { left -= 1 }
            return left >= 0
        }
    }
}
