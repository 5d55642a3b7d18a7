/// The conflict markers of a merge.
enum MergeMarks {
    static let yours = "<<<<<<< yours"
    static let base = "||||||| base"
    static let between = "======="
    static let scaffold = ">>>>>>> scaffold"

    /// The number of conflicts left in a text; only markers written by scaffold count.
    static func places(in bytes: [UInt8]) -> Int {
        // Most files have none and need not be split into lines.
        guard bytes.contains(UInt8(ascii: "<")) else { return 0 }
        return TextLines.split(bytes).count { line in
            TextLines.content(of: line).drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
                .elementsEqual(yours.utf8)
        }
    }

    /// As the end of a sentence; nil if there are none.
    static func reason(in bytes: [UInt8]) -> String? {
        let count = places(in: bytes)
        guard count > 0 else { return nil }
        return "\(count == 1 ? "1 place" : "\(count) places") between `<<<<<<<` and `>>>>>>>` still to be resolved"
    }
}
