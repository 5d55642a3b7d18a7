import SystemPackage

@testable import Disk

/// A storage on which the process dies, the disk fails or another process interferes, at any operation that a test
/// picks.
///
/// Syncing is not tested: no test can cut the power.
final class FaultyStorage: ProjectStorage {
    enum Fault {
        case none
        /// From this operation on nothing happens, as if the process had been killed. Creating a file stops half-way.
        case death(at: Int)
        /// This one operation fails.
        case error(Errno, at: Int)
        /// From this operation on nothing can be created.
        case fullDisk(at: Int)
    }

    private let disk: any ProjectStorage
    private let fault: Fault
    /// What the file system does not support.
    var lacksExchange = false
    var lacksMove = false
    /// Counts operations that change something, and only those, when it is false.
    var countsReading = true
    /// Called before an operation, with its number from 1 on.
    var before: ((Int) -> Void)?
    private(set) var count = 0

    init(_ disk: any ProjectStorage, _ fault: Fault = .none) {
        self.disk = disk
        self.fault = fault
    }

    private func step(_ path: String, isReading: Bool = false, makes: Bool = false) throws(WriteFault) {
        if case .death(let number) = fault, count >= number { throw .system(.ioError, path) }
        guard countsReading || !isReading else { return }
        count += 1
        before?(count)
        switch fault {
        case .death(at: count): throw .system(.ioError, path)
        case .error(let errno, at: count): throw .system(errno, path)
        case .fullDisk(let number) where makes && count >= number: throw .system(.noSpace, path)
        default: break
        }
    }

    func entry(at path: String) throws(WriteFault) -> StoredEntry? {
        try step(path, isReading: true)
        return try disk.entry(at: path)
    }

    func bytes(of path: String, limit: Int) throws(WriteFault) -> [UInt8] {
        try step(path, isReading: true)
        return try disk.bytes(of: path, limit: limit)
    }

    func names(in folder: String) throws(WriteFault) -> [String] {
        try step(folder, isReading: true)
        return try disk.names(in: folder)
    }

    func origin() throws(WriteFault) -> String { try disk.origin() }

    func makeFolder(_ path: String) throws(WriteFault) {
        try step(path, makes: true)
        try disk.makeFolder(path)
    }

    func makeFile(_ path: String, holding bytes: [UInt8], mode: UInt32?) throws(WriteFault) {
        do { try step(path, makes: true) } catch {
            try? disk.makeFile(path, holding: Array(bytes.prefix(bytes.count / 2)), mode: mode)
            throw error
        }
        try disk.makeFile(path, holding: bytes, mode: mode)
    }

    func sync(_ paths: [String]) throws(WriteFault) { try step(paths.first ?? "") }

    func move(_ source: String, to target: String) throws(WriteFault) {
        try step(target)
        if lacksMove { throw .system(.notSupported, target) }
        try disk.move(source, to: target)
    }

    func replace(_ target: String, with source: String) throws(WriteFault) {
        try step(target)
        try disk.replace(target, with: source)
    }

    func exchange(_ a: String, _ b: String) throws(WriteFault) {
        try step(b)
        if lacksExchange { throw .system(.notSupported, b) }
        try disk.exchange(a, b)
    }

    func link(_ source: String, as target: String) throws(WriteFault) {
        try step(target)
        try disk.link(source, as: target)
    }

    func removeFile(_ path: String) throws(WriteFault) {
        try step(path)
        try disk.removeFile(path)
    }

    func removeFolder(_ path: String) throws(WriteFault) {
        try step(path)
        try disk.removeFolder(path)
    }

    func lock(_ path: String) throws(WriteFault) -> HeldLock {
        try step(path)
        return try disk.lock(path)
    }
}
