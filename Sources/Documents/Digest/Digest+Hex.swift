extension Digest {
    /// Nil if the text is not 64 lower-case hexadecimal digits.
    package init?(hex: some StringProtocol) {
        guard Self.isHex(hex) else { return nil }
        self.hex = String(hex)
    }

    package static func isHex(_ text: some StringProtocol) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }
}
