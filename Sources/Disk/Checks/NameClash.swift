internal import Documents

/// Finds names on disk that some file systems consider equal to a new name.
struct NameClash {
    private let storage: any ProjectStorage
    private var listings: [String: Listing] = [:]

    init(_ storage: any ProjectStorage) { self.storage = storage }

    /// The existing path that differs from the given one, or from a folder above it, only by case or Unicode
    /// normalization; nil if there is none.
    mutating func other(than path: String) throws(WriteFault) -> String? {
        var folder = ""
        for name in path.split(separator: "/").map(String.init) {
            guard let listing = try listing(of: folder) else { return nil }
            let way = folder.isEmpty ? name : "\(folder)/\(name)"
            if let other = listing.other(than: name) { return folder.isEmpty ? other : "\(folder)/\(other)" }
            folder = way
        }
        return nil
    }

    /// Nil if there is no such folder.
    private mutating func listing(of folder: String) throws(WriteFault) -> Listing? {
        if let known = listings[folder] { return known }
        if !folder.isEmpty, try storage.entry(at: folder)?.kind != .folder { return nil }
        let listing = Listing(try storage.names(in: folder))
        listings[folder] = listing
        return listing
    }

    private struct Listing {
        /// By bytes, which differ between texts in different normalization.
        private var exact: Set<[UInt8]> = []
        private var folded: [String: String] = [:]

        init(_ names: [String]) {
            for name in names {
                exact.insert(Array(name.utf8))
                folded[name.caseFolded] = name
            }
        }

        func other(than name: String) -> String? {
            exact.contains(Array(name.utf8)) ? nil : folded[name.caseFolded]
        }
    }
}
