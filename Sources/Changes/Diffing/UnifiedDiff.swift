/// The changes of a file in the unified format that `patch`, `git apply` and people read, with the bytes unchanged.
package struct UnifiedDiff: Sendable, Hashable {
    /// Empty if nothing changes.
    package let lines: [DiffLine]

    /// - Parameters:
    ///   - old: nil if there was no file.
    ///   - new: nil if the file is removed.
    package init(path: String, old: [UInt8]?, new: [UInt8]?) {
        var lines = DiffLines(path: path)
        if old == new {
            self.lines = []
            return
        }
        let (before, after) = (old ?? [], new ?? [])
        if !TextLines.isText(before) || !TextLines.isText(after) {
            lines.addBinaryNote(hasOld: old != nil, hasNew: new != nil)
        } else if before.isEmpty && after.isEmpty {
            lines.addEmptyFile(isNew: old == nil)
        } else {
            lines.addHeader(hasOld: old != nil, hasNew: new != nil)
            let (old, new) = (TextLines.split(before), TextLines.split(after))
            for hunk in DiffHunk.hunks(old, new) { lines.add(hunk, old, new) }
        }
        self.lines = lines.all
    }

    package var text: String { lines.map { $0.text + "\n" }.joined() }
}
