package import Documents
internal import SystemPackage

/// Reads the plan that the user named; `-` is standard input.
package enum PlanFile {
    /// Why there is nothing to check.
    package struct Failure: Error {
        package let diagnostic: Diagnostic
        /// Whether the device failed, as opposed to a wrong path.
        package let isOfDevice: Bool
    }

    /// The size limit of plans that are fixed, in bytes: fixing holds the plan several times.
    package static let fixLimit = 64 << 20

    /// Reads no more than the size limit, which is that of all plans unless another is given.
    package static func read(_ name: String, limit: Int = limit) throws(Failure) -> SourceText {
        do {
            let bytes = try name == "-" ? bytes(of: .standardInput, limit) : bytes(ofFile: FilePath(name), limit)
            guard bytes.count <= limit else { throw Failure(diagnostic: .tooLarge(name, limit), isOfDevice: false) }
            return SourceText(name: name == "-" ? "<stdin>" : name, bytes: bytes)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(
                diagnostic: .unreadable(name, error), isOfDevice: !choices.contains(error as? Errno ?? .ioError))
        }
    }

    package static let limit = PlanText.limits.bytes

    /// Errors that mean a wrong path, not a failed device.
    private static let choices: Set<Errno> = [
        .noSuchFileOrDirectory, .isDirectory, .notDirectory, .permissionDenied, .notPermitted,
        .tooManySymbolicLinkLevels,
        .fileNameTooLong, .invalidArgument, .noSuchAddressOrDevice, .badFileDescriptor,
    ]

    private static func bytes(ofFile path: FilePath, _ limit: Int) throws -> [UInt8] {
        let file = try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
        return try file.closeAfter { try bytes(of: file, limit) }
    }

    /// Up to one byte more than the limit.
    private static func bytes(of file: FileDescriptor, _ limit: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 1)
        defer { chunk.deallocate() }
        while bytes.count <= limit {
            let count = try file.read(into: chunk)
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        return bytes
    }
}

extension Diagnostic {
    fileprivate static func tooLarge(_ name: String, _ limit: Int) -> Diagnostic {
        let isFix = limit == PlanFile.fixLimit
        return Diagnostic(
            .error, code: "limit-bytes",
            "\(name.quoted) has more than \(limit >> 20) MiB, too much for a plan\(isFix ? " that is to be fixed" : "")",
            fix: isFix ? "check it without --fix, and fix it by hand" : nil)
    }

    fileprivate static func unreadable(_ name: String, _ error: any Error) -> Diagnostic {
        let isFolder = error as? Errno == .isDirectory
        return Diagnostic(
            .error, code: "unreadable-file", "cannot read \(name.quoted): \(error)",
            fix: isFolder ? "name the plan's file in that folder" : "name a file with a plan, or - for standard input")
    }
}
