internal import Documents
internal import Model

/// The kinds of records and what stands in them, behind the kind's own word.
enum LockRecordKind: String {
    case file, region, with

    enum Role {
        case digest, keep, token, path

        /// What is wrong with a text in this place, as a message; nil where nothing is.
        func fault(in text: Substring) -> String? {
            let quoted = String(text).quoted
            switch self {
            case .digest: return Digest.isHex(text) ? nil : "\(quoted) is not a SHA-256 of 64 hexadecimal digits"
            case .keep:
                return FileKeep(rawValue: String(text)) == nil ? "\(quoted) is neither `once` nor `managed`" : nil
            case .token: return LockToken.isValid(text) ? nil : "\(quoted) does not name an owner, feature or region"
            case .path: return ProjectPath.faultOfWhole(String(text)).map { "unsafe path \(quoted), \($0)" }
            }
        }
    }

    /// Of the longest, the kind's word included; there the path stands last.
    static let partLimit = 6

    var partCount: Int { roles.count + 1 }

    var roles: [Role] {
        switch self {
        case .file: [.digest, .keep, .token, .digest, .path]
        case .region: [.digest, .token, .digest, .token, .path]
        // A feature, and an integration that it was written with.
        case .with: [.token, .token]
        }
    }
}
