extension String {
    /// The parts between white space.
    package var words: [Substring] {
        guard isASCII else { return split(whereSeparator: \.isWhitespace) }
        return parts(between: { $0 == 0x20 || (0x09...0x0D).contains($0) }).filter { !$0.isEmpty }
    }
}
