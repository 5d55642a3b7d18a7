/// SHA-256 as defined in FIPS 180-4, of one or two byte sequences.
///
/// Written here because it never changes, and the libraries that have it come with every other algorithm.
struct SHA256 {
    static let blockSize = 64

    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static let roundConstants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]

    private typealias State = SIMD8<UInt32>

    /// The first 32 bits of the fractional parts of the square roots of the first 8 primes.
    private var state = State(
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)

    /// The number of bytes hashed before `finish`.
    private var started = 0

    /// 64 lower-case hexadecimal digits.
    var hex: String {
        String(unsafeUninitializedCapacity: 64) { digits in
            for index in 0..<64 {
                let four = UInt8(truncatingIfNeeded: state[index / 8] >> (28 - 4 * UInt32(index % 8))) & 15
                digits[index] = four < 10 ? UInt8(ascii: "0") + four : UInt8(ascii: "a") + four - 10
            }
            return 64
        }
    }

    /// Hashes the whole blocks of the first of two parts and returns the rest, which the second part continues.
    mutating func start(with bytes: [UInt8]) -> ArraySlice<UInt8> {
        started = bytes.count / Self.blockSize * Self.blockSize
        bytes.withUnsafeBytes { addBlocks(of: UnsafeRawBufferPointer(rebasing: $0[..<started])) }
        return bytes[started...]
    }

    mutating func finish(with bytes: UnsafeRawBufferPointer) {
        withUnsafeTemporaryAllocation(byteCount: 2 * Self.blockSize, alignment: 8) { tail in
            let rest = bytes.count % Self.blockSize
            let size = rest + 9 > Self.blockSize ? 2 * Self.blockSize : Self.blockSize
            tail.initializeMemory(as: UInt8.self, repeating: 0)
            tail.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[(bytes.count - rest)...]))
            tail[rest] = 0x80
            tail.storeBytes(of: UInt64((started + bytes.count) * 8).bigEndian, toByteOffset: size - 8, as: UInt64.self)
            addBlocks(of: UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count - rest)]))
            addBlocks(of: UnsafeRawBufferPointer(rebasing: tail[..<size]))
        }
    }

    private mutating func addBlocks(of bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
        Self.roundConstants.withUnsafeBufferPointer { constants in
            guard let constants = constants.baseAddress else { return }
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
                guard let words = words.baseAddress else { return }
                for offset in stride(from: 0, to: bytes.count, by: Self.blockSize) {
                    Self.schedule(start + offset, in: words)
                    addBlock(words, constants)
                }
            }
        }
    }

    private static func schedule(_ block: UnsafeRawPointer, in words: UnsafeMutablePointer<UInt32>) {
        var index = 0
        while index < 16 {
            words[index] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: 4 &* index, as: UInt32.self))
            index &+= 1
        }
        while index < 64 {
            let (near, far) = (words[index &- 2], words[index &- 15])
            let first = rotated(far, 7) ^ rotated(far, 18) ^ far &>> 3
            let second = rotated(near, 17) ^ rotated(near, 19) ^ near &>> 10
            words[index] = words[index &- 16] &+ first &+ words[index &- 7] &+ second
            index &+= 1
        }
    }

    private mutating func addBlock(_ words: UnsafePointer<UInt32>, _ constants: UnsafePointer<UInt32>) {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        var index = 0
        while index < 64 {
            Self.turn(a, b, c, &d, e, f, g, &h, words[index] &+ constants[index])
            Self.turn(h, a, b, &c, d, e, f, &g, words[index &+ 1] &+ constants[index &+ 1])
            Self.turn(g, h, a, &b, c, d, e, &f, words[index &+ 2] &+ constants[index &+ 2])
            Self.turn(f, g, h, &a, b, c, d, &e, words[index &+ 3] &+ constants[index &+ 3])
            Self.turn(e, f, g, &h, a, b, c, &d, words[index &+ 4] &+ constants[index &+ 4])
            Self.turn(d, e, f, &g, h, a, b, &c, words[index &+ 5] &+ constants[index &+ 5])
            Self.turn(c, d, e, &f, g, h, a, &b, words[index &+ 6] &+ constants[index &+ 6])
            Self.turn(b, c, d, &e, f, g, h, &a, words[index &+ 7] &+ constants[index &+ 7])
            index &+= 8
        }
        state &+= State(a, b, c, d, e, f, g, h)
    }

    @inline(__always)
    private static func turn(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
        _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
    ) {
        h &+= (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ (g ^ e & (f ^ g)) &+ word
        d &+= h
        h &+= (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ ((a ^ b) & c ^ a & b)
    }
}

@inline(__always)
private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word &>> count | word &<< (32 &- count) }
