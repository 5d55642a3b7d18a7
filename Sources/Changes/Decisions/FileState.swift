internal import Model

/// All that is known of one path before anything is decided.
struct FileState: Sendable {
    let path: String
    /// The bytes of the file; nil where there is none.
    let disk: [UInt8]?
    let stub: StubFile?
    let regions: [StubRegion]
    let locked: LockFile.Entry
    /// Those who had a say in this run: only what is theirs can be missed.
    let owners: Set<String>

    /// The regions that are known here, made in this run or before.
    var regionIds: [String] { regions.map(\.id) + locked.regionIds.filter { id in !regions.contains { $0.id == id } } }

    /// A file that others write to as well cannot be made anew without losing what they wrote.
    var keep: FileKeep { regionIds.isEmpty ? stub?.keep ?? locked.file?.keep ?? .once : .once }

    /// A text without the known regions.
    func rest(of bytes: [UInt8]) -> [UInt8] { RegionText.rest(of: bytes, without: regionIds) }
}
