extension String {
    /// The parts between white space.
    package var words: [Substring] {
        guard utf8.allSatisfy({ $0 < 0x80 }) else { return split(whereSeparator: \.isWhitespace) }
        return parts(between: { $0 == 0x20 || (0x09...0x0D).contains($0) }).filter { !$0.isEmpty }
    }
}
