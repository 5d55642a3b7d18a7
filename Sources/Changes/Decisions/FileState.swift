internal import Model

/// Everything known about one path before a decision.
struct FileState: Sendable {
    let path: String
    /// The bytes of the file; nil if there is none.
    let disk: [UInt8]?
    let stub: StubFile?
    let regions: [StubRegion]
    let locked: LockFile.Entry
    /// The owners rendered in this run: only what belongs to them can be missing.
    let owners: Set<String>

    /// The regions known here, from this run or an earlier one.
    var regionIds: [String] { regions.map(\.id) + locked.regionIds.filter { id in !regions.contains { $0.id == id } } }

    /// A file with regions cannot be regenerated without losing the other features' lines.
    var keep: FileKeep { regionIds.isEmpty ? stub?.keep ?? locked.file?.keep ?? .once : .once }

    /// The text without the known regions.
    func rest(of bytes: [UInt8]) -> [UInt8] { RegionText.rest(of: bytes, without: regionIds) }
}
