extension Diagnostic {
    /// The error of both readers for a byte that is not UTF-8.
    static func notUTF8(_ byte: UInt8, at location: SourceLocation) -> Diagnostic {
        let digits = String(byte, radix: 16, uppercase: true)
        return Diagnostic(
            .error, code: "encoding", "the byte 0x\(digits) is not valid UTF-8", at: location,
            fix: "save the file as UTF-8")
    }
}
