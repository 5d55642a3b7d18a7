/// The lines that a merge of ours puts around what a person has to settle.
enum MergeMarks {
    static let yours = "<<<<<<< yours"
    static let base = "||||||| base"
    static let between = "======="
    static let scaffold = ">>>>>>> scaffold"

    /// How many places of a text are still to be resolved; what else may look like a mark is nobody's of ours.
    static func places(in bytes: [UInt8]) -> Int {
        // Most files hold none, and are passed over without being cut into lines.
        guard bytes.contains(UInt8(ascii: "<")) else { return 0 }
        return TextLines.split(bytes).count { line in
            TextLines.content(of: line).drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
                .elementsEqual(yours.utf8)
        }
    }

    /// As the end of a sentence; nil where all is settled.
    static func reason(in bytes: [UInt8]) -> String? {
        let count = places(in: bytes)
        guard count > 0 else { return nil }
        return "\(count == 1 ? "1 place" : "\(count) places") between `<<<<<<<` and `>>>>>>>` still to be resolved"
    }
}
