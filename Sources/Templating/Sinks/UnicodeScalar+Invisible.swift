extension Unicode.Scalar {
    /// Control characters, line separators, characters that change the direction of text, and characters without width:
    /// everything that can make a line of code look different from what a compiler reads.
    ///
    /// A fixed list, so that the output does not depend on a machine's Unicode version.
    var isInvisible: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
            0xFEFF, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE007F:
            true
        default: false
        }
    }
}
