import SystemPackage

/// `embed-assets OUTPUT ROOT FILE...`: writes each FILE, a path below ROOT, as a raw string literal into OUTPUT.
@main
struct EmbedAssets {
    struct Refusal: Error, CustomStringConvertible {
        let description: String
    }

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let output = arguments.first, let root = arguments.dropFirst().first else {
            throw Refusal(description: "usage: embed-assets OUTPUT ROOT FILE...")
        }
        var source = "extension EmbeddedAsset {\n    package static let all: [EmbeddedAsset] = [\n"
        for path in arguments.dropFirst(2) {
            let text = try read(FilePath(root).appending(path), named: path)
            source += "EmbeddedAsset(path: \"\(path)\", text: \(literal(text))),\n"
        }
        source += "    ]\n}\n"
        let file = try FileDescriptor.open(
            FilePath(output), .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite, .groupRead])
        try file.closeAfter { _ = try file.writeAll(source.utf8) }
    }

    private static func read(_ path: FilePath, named name: String) throws -> String {
        let file = try FileDescriptor.open(path, .readOnly)
        let bytes = try file.closeAfter {
            var bytes: [UInt8] = []
            while true {
                let chunk = try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                    count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
                }
                if chunk.isEmpty { return bytes }
                bytes += chunk
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(13), !bytes.contains(0) else {
            throw Refusal(description: "\(name): not UTF-8 text with plain line ends")
        }
        return text
    }

    /// A multi-line raw literal with one `#` more than any run in the text could close.
    private static func literal(_ text: String) -> String {
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "#") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "#", count: longest + 1)
        return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
    }
}
