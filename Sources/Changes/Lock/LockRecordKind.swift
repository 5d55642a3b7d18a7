internal import Documents
internal import Model

/// The kinds of records and their parts after the kind's keyword.
enum LockRecordKind: String {
    case file, region, with
    case column, event, feature, integration, name, option, owner, stack, unique

    enum Role {
        case digest, keep, token, path, word

        /// The error in a part of this form, as a message; nil if it is valid.
        func fault(in text: Substring) -> String? {
            let quoted = String(text).quoted
            switch self {
            case .digest: return Digest.isHex(text) ? nil : "\(quoted) is not a SHA-256 of 64 hexadecimal digits"
            case .keep:
                return FileKeep(rawValue: String(text)) == nil ? "\(quoted) is neither `once` nor `managed`" : nil
            case .token: return LockToken.isValid(text) ? nil : "\(quoted) does not name an owner, feature or region"
            case .word: return PrintableWord.isValid(text) ? nil : "\(quoted) is not one printable word"
            case .path: return ProjectPath.faultOfWhole(String(text)).map { "unsafe path \(quoted), \($0)" }
            }
        }
    }

    /// The most parts of a record, including the keyword; the path is the last.
    static let partLimit = 6

    /// Nil for a record of files.
    var fact: LockFact.Kind? { LockFact.Kind(rawValue: rawValue) }

    var partCount: Int { roles.count + 1 }

    var roles: [Role] {
        switch self {
        case .file: [.digest, .keep, .token, .digest, .path]
        case .region: [.digest, .token, .digest, .token, .path]
        // A feature and an integration that it was generated with.
        case .with: [.token, .token]
        // A scope, a name and a value.
        case .column, .event, .feature, .integration, .name, .option, .owner, .stack, .unique: [.token, .token, .word]
        }
    }
}
