internal import Documents

/// The two kinds of records and what stands in them, behind the kind's own word.
enum LockRecordKind: String {
    case file, region

    enum Role {
        case digest, keep, token, path

        /// What is wrong with a text in this place, as a message; nil where nothing is.
        func fault(in text: Substring) -> String? {
            let quoted = String(text).quoted
            switch self {
            case .digest: return Digest.isHex(text) ? nil : "\(quoted) is no SHA-256 of 64 hexadecimal digits"
            case .keep:
                return StubFile.Keep(rawValue: String(text)) == nil ? "\(quoted) is neither `once` nor `managed`" : nil
            case .token: return LockToken.isValid(text) ? nil : "\(quoted) is no name of an owner or region"
            case .path: return ProjectPath.faultOfWhole(String(text)).map { "unsafe path \(quoted), \($0)" }
            }
        }
    }

    /// The kind's word included; the path stands last.
    static let partCount = 6

    var roles: [Role] {
        switch self {
        case .file: [.digest, .keep, .token, .digest, .path]
        case .region: [.digest, .token, .digest, .token, .path]
        }
    }
}
