internal import Documents
internal import Platform
internal import SystemPackage

extension DiskStorage {
    /// The digest of what names this folder and no copy of it: its number in the file system, when it was created, and
    /// the machine. All three outlive renaming the folder and restarting the machine; none is carried by a repository
    /// or an archive.
    ///
    /// A file system that keeps no time of creation, or a container without an id, has the others.
    func origin() throws(WriteFault) -> String {
        var status = stat()
        guard fstat(root.rawValue, &status) == 0 else { throw .system(Errno(rawValue: errno), "") }
        let parts = ["scaffold run", "\(UInt64(status.st_ino))", created(status), Self.machine()]
        return Digest(of: parts.joined(separator: "\n").utf8).hex
    }

    #if canImport(Darwin)
        private func created(_ status: stat) -> String {
            "\(status.st_birthtimespec.tv_sec).\(status.st_birthtimespec.tv_nsec)"
        }

        private static func machine() -> String {
            var id = [UInt8](repeating: 0, count: 16)
            var patience = timespec(tv_sec: 1, tv_nsec: 0)
            guard gethostuuid(&id, &patience) == 0 else { return "" }
            return id.map { "\($0)" }.joined(separator: ".")
        }
    #else
        /// `statx` fills a struct of 256 bytes: its mask is first, the time of creation at byte 80.
        private func created(_ status: stat) -> String {
            let (size, basic, birth) = (256, UInt32(0x7FF), UInt32(0x800))
            return withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { place in
                guard let start = place.baseAddress,
                    statx(root.rawValue, "", 0x1000 /* AT_EMPTY_PATH */, basic | birth, start) == 0,
                    start.load(as: UInt32.self) & birth != 0
                else { return "" }
                let seconds = start.load(fromByteOffset: 80, as: Int64.self)
                return "\(seconds).\(start.load(fromByteOffset: 88, as: UInt32.self))"
            }
        }

        /// 32 hexadecimal digits; images of containers have an empty file, or a word.
        private static func machine() -> String {
            guard let bytes = try? FileTree.bytes(of: "/etc/machine-id", limit: 64) else { return "" }
            let id = bytes.prefix { UInt8(ascii: "0")...UInt8(ascii: "f") ~= $0 }
            return id.count == 32 ? String(decoding: id, as: UTF8.self) : ""
        }
    #endif
}

#if canImport(Darwin)
    @_silgen_name("gethostuuid")
    private func gethostuuid(_ id: UnsafeMutablePointer<UInt8>, _ patience: UnsafePointer<timespec>) -> Int32
#else
    /// Declared only with GNU extensions, like `syncfs`.
    @_silgen_name("statx")
    private func statx(
        _ folder: Int32, _ path: UnsafePointer<CChar>, _ flags: Int32, _ mask: UInt32, _ result: UnsafeMutableRawPointer
    ) -> Int32
#endif
