internal import Documents

/// Finds names on the disk that some file systems take for the same as a name to come.
struct NameClash {
    private let storage: any ProjectStorage
    private var listings: [String: Listing] = [:]

    init(_ storage: any ProjectStorage) { self.storage = storage }

    /// The path that exists and differs from the given one, or a folder above it, by case or normal form alone; nil
    /// where there is none.
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

    /// Nil where there is no such folder.
    private mutating func listing(of folder: String) throws(WriteFault) -> Listing? {
        if let known = listings[folder] { return known }
        if !folder.isEmpty, try storage.entry(at: folder)?.kind != .folder { return nil }
        let listing = Listing(try storage.names(in: folder))
        listings[folder] = listing
        return listing
    }

    private struct Listing {
        /// By their bytes, which texts that differ in normal form alone do not share.
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
