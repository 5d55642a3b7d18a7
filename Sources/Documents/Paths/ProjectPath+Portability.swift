extension ProjectPath {
    /// The fault of the path of a file that is created: it must exist on Windows, too, where a repository with it could
    /// not be checked out otherwise.
    ///
    /// https://learn.microsoft.com/windows/win32/fileio/naming-a-file
    package static func faultOfCreated(_ path: String) -> String? {
        let parts = parts(of: path)
        if let fault = fault(in: path, parts) { return fault }
        if path.withBytes({ $0.contains(where: isReserved) }) {
            return "which contains one of `* ? \" < > |`, characters that Windows does not allow"
        }
        for part in parts {
            if part.utf8.last == UInt8(ascii: ".") || part.utf8.last == UInt8(ascii: " ") {
                return "which has a part that ends with a dot or a space"
            }
            if isDevice(part) { return "which has a part that names a device on Windows" }
        }
        return nil
    }

    /// Whether some system takes a name for `.git`, as git itself protects it (`core.protectNTFS`, `core.protectHFS`):
    /// in any case, with dots and spaces at the end, or by its short name. What macOS ignores in a name is forbidden in
    /// all paths.
    static func isGit(_ part: Substring) -> Bool {
        let hasTilde = part.utf8.withContiguousStorageIfAvailable { $0.has(UInt8(ascii: "~")) } ?? true
        guard hasTilde || part.utf8.first == UInt8(ascii: ".") else { return false }
        let name = String(part.dropLast(while: { $0 == "." || $0 == " " })).caseFolded
        return name == ".git" || isShort(name, of: "git")
    }

    /// Whether a name is the short one that Windows gives to a longer name: `git~1`, `scaffo~1`.
    static func isShort(_ name: String, of start: String) -> Bool {
        guard name.hasPrefix("\(start)~") else { return false }
        let number = name.utf8.dropFirst(start.utf8.count + 1)
        return !number.isEmpty && number.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isReserved(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case "*", "?", "\"", "<", ">", "|": true
        default: false
        }
    }

    /// The name of a device is one in any case and with any extension.
    private static func isDevice(_ part: Substring) -> Bool {
        guard part.utf8.first.map(mayBeginDevice) ?? false else { return false }
        var name = part.utf8.prefix { $0 != UInt8(ascii: ".") }
        while name.last == UInt8(ascii: " ") { name.removeLast() }
        guard name.count <= longestDevice else { return false }
        let folded = Substring(name).caseFolded
        guard folded.hasPrefix("com") || folded.hasPrefix("lpt") else { return devices.contains(folded) }
        return folded.count == 4 && folded.last.map(deviceNumbers.contains) ?? false
    }

    /// In bytes, also of a name in letters that fold to these.
    private static let longestDevice = 7

    /// Whether it is the first letter of a device in some case, or of a character outside ASCII that may fold to one.
    private static func mayBeginDevice(_ byte: UInt8) -> Bool {
        byte >= 0x80 || "cpanl".utf8.contains(byte | 0x20)
    }

    private static let devices: Set<String> = ["con", "prn", "aux", "nul", "conin$", "conout$"]
    private static let deviceNumbers = Set("0123456789\u{b9}\u{b2}\u{b3}")
}

extension Substring {
    /// Without the characters at its end that match.
    fileprivate func dropLast(while matches: (Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, matches(last) { rest.removeLast() }
        return rest
    }
}
