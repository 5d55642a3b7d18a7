/// The name of a skill in a task: `backend-testing` or `owner/repo/backend-testing`.
enum SkillName {
    static func isCritique(_ name: String) -> Bool { name.hasSuffix("-critique") }

    /// Lower-case words joined by hyphens, at most 64 characters, as in the Agent Skills format; owner and repository
    /// by GitHub's rules.
    static func isValid(_ name: String) -> Bool {
        let parts = name.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 1 || parts.count == 3, let skill = parts.last else { return false }
        return isName(skill) && parts.dropLast().allSatisfy(isOwner)
    }

    private static func isName(_ name: Substring) -> Bool {
        name.utf8.count <= 64
            && name.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
                !word.isEmpty && word.utf8.allSatisfy { isDigit($0) || isLower($0) }
            }
    }

    private static func isOwner(_ name: Substring) -> Bool {
        !name.isEmpty && name.first != "."
            && name.utf8.allSatisfy { isDigit($0) || isLower($0 | 0x20) || "-_.".utf8.contains($0) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLower(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
}
