extension ArraySlice<UInt8> {
    /// Without the first `count` characters of a text in UTF-8.
    func dropScalars(_ count: Int) -> ArraySlice<UInt8> {
        var left = count
        return drop { byte in
            if byte & 0xC0 != 0x80 { left -= 1 }
            return left >= 0
        }
    }
}
