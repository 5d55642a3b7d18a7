/// What changes in a file, in the format that `patch`, `git apply` and people read.
///
/// `text` holds the bytes as they are, for programs. A terminal gets `DiffLine.terminalText` of each line, in which
/// nothing moves the cursor or turns the direction of writing.
package struct UnifiedDiff: Sendable, Hashable {
    /// Empty where nothing changes.
    package let lines: [DiffLine]

    /// - Parameters:
    ///   - old: nil where there was no file.
    ///   - new: nil where there shall be none.
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
