/// The bytes of the output written so far.
///
/// The array is longer than its content, so appending takes one check and one copy.
struct OutputBuffer {
    private var bytes: [UInt8] = []
    private(set) var count = 0

    var last: UInt8? { count > 0 ? bytes[count - 1] : nil }
    var text: String { String(decoding: self[0...], as: UTF8.self) }

    subscript(range: PartialRangeFrom<Int>) -> ArraySlice<UInt8> { bytes[range.lowerBound..<count] }

    mutating func reserve(_ capacity: Int) {
        guard capacity > bytes.count else { return }
        let free = [UInt8](repeating: 0, count: capacity - bytes.count)
        bytes = bytes.isEmpty ? free : bytes + free
    }

    @inline(__always)
    mutating func append(_ added: UnsafeBufferPointer<UInt8>) {
        let end = count + added.count
        if end > bytes.count { reserve(end * 2) }
        bytes.withUnsafeMutableBytes {
            UnsafeMutableRawBufferPointer(rebasing: $0[count..<end]).copyMemory(from: UnsafeRawBufferPointer(added))
        }
        count = end
    }

    mutating func append(_ added: [UInt8]) {
        added.withUnsafeBufferPointer { append($0) }
    }

    mutating func removeLast() { count -= 1 }
}
