/// The bytes of the output written so far, in memory of their own: appending takes one check and one copy.
struct OutputBuffer: ~Copyable {
    private var bytes = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    private(set) var count = 0

    deinit { bytes.deallocate() }

    var last: UInt8? { count > 0 ? bytes[count - 1] : nil }
    var text: String { String(decoding: bytes[..<count], as: UTF8.self) }

    /// What is behind the last line end, or behind an offset if that comes later.
    func lastLine(from floor: Int) -> ArraySlice<UInt8> {
        let start = bytes[floor..<count].lastIndex(of: .newline).map { $0 + 1 } ?? floor
        return ArraySlice(bytes[start..<count])
    }

    mutating func reserve(_ capacity: Int) {
        guard capacity > bytes.count else { return }
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 1)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
        bytes.deallocate()
        bytes = larger
    }

    @inline(__always)
    mutating func append(_ added: UnsafeBufferPointer<UInt8>) {
        let end = count + added.count
        if end > bytes.count { reserve(end * 2) }
        UnsafeMutableRawBufferPointer(rebasing: bytes[count..<end]).copyMemory(from: UnsafeRawBufferPointer(added))
        count = end
    }

    mutating func append(_ added: [UInt8]) {
        added.withUnsafeBufferPointer { append($0) }
    }

    mutating func removeLast() { count -= 1 }

    /// Puts what is behind an offset in lower case. If it is not ASCII, removes it and returns false.
    mutating func lower(from start: Int) -> Bool { change(from: start) { $0.lower } }

    mutating func upper(from start: Int) -> Bool { change(from: start) { $0.upper } }

    @inline(__always)
    private mutating func change(from start: Int, _ change: (UInt8) -> UInt8) -> Bool {
        var all: UInt8 = 0
        for index in start..<count {
            all |= bytes[index]
            bytes[index] = change(bytes[index])
        }
        if all >= 0x80 { count = start }
        return all < 0x80
    }
}
