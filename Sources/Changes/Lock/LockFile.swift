internal import Documents
package import Model

/// `scaffold.lock`: what was made, and of which bytes, so that a person's edits are known from the program's own text.
package struct LockFile: Sendable, Hashable {
    package static let path = "scaffold.lock"

    /// A file that was made.
    package struct FileRecord: Sendable, Hashable {
        /// Of the bytes as they were made, without the file's regions.
        let content: Digest
        package let keep: FileKeep
        package let owner: String
        /// `StubFile.digest`.
        let blueprint: String
    }

    /// A region that was put into a file, by whomever the file was made.
    package struct RegionRecord: Sendable, Hashable {
        /// Of the lines as `RegionBody` has them; `leftOut` where a person took them over.
        let content: Digest
        package let owner: String
        /// `StubRegion.digest`.
        let blueprint: String

        /// Of no bytes: nothing stands between marks, and nothing is missed there.
        static let leftOut = Digest(of: [])
    }

    /// What is known of one path.
    package struct Entry: Sendable, Hashable {
        var file: FileRecord?
        /// By id.
        var regions: [String: RegionRecord] = [:]

        var isEmpty: Bool { file == nil && regions.isEmpty }
    }

    private var entries: [String: Entry] = [:]
    /// The integrations that features were written with: a later run of the feature has them too.
    private var integrations: [String: Set<String>] = [:]

    package init() {}

    /// Empty where nothing is known.
    subscript(path: String) -> Entry {
        get { entries[path] ?? Entry() }
        set { entries[path] = newValue.isEmpty ? nil : newValue }
    }

    package var isEmpty: Bool { entries.isEmpty && integrations.isEmpty }

    /// Sorted by their bytes.
    package var paths: [String] { entries.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    /// The features with integrations, sorted by their bytes.
    package var features: [String] { integrations.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    /// Those of a feature, sorted by their bytes.
    package func integrations(of feature: String) -> [String] {
        integrations[feature, default: []].sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    mutating func add(_ integration: String, to feature: String) {
        integrations[feature, default: []].insert(integration)
    }
}

extension LockFile.Entry {
    /// Sorted by their bytes.
    var regionIds: [String] { regions.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    /// A file's text without the regions that have records of their own.
    func rest(of bytes: [UInt8]) -> [UInt8] { RegionText.rest(of: bytes, without: regionIds) }
}
