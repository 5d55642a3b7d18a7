package import Documents
internal import Model

/// Bytes of `scaffold.lock` -> `LockFile`; reports every error with its location.
///
/// A lock decides what may be overwritten, so nothing in it is guessed: a damaged one stops the run.
package struct LockReader {
    /// In bytes, as of every file of a project: some ten thousand records.
    package static let sizeLimit = 8 << 20
    /// The most errors reported.
    private static let faultLimit = 100

    private let source: SourceText
    private var lock = LockFile()
    private var faults: [Diagnostic] = []
    private var tree = PathTree()
    /// The location of each record, by kind, id and path.
    private var places: [[String]: SourceLocation] = [:]

    private init(_ source: SourceText) { self.source = source }

    /// Nil exactly when an error was reported.
    ///
    /// - Parameter bytes: nil if there are more than `sizeLimit`.
    package static func read(_ bytes: [UInt8]?, reporting diagnostics: inout Diagnostics) -> LockFile? {
        guard let bytes, bytes.count <= sizeLimit else {
            diagnostics.append(.tooLarge)
            return nil
        }
        var reader = LockReader(SourceText(name: LockFile.path, bytes: bytes))
        reader.readLines()
        for fault in reader.faults { diagnostics.append(fault) }
        return reader.faults.isEmpty ? reader.lock : nil
    }

    private mutating func readLines() {
        var number = 0
        var hasToldMarks = false
        for bytes in source.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            guard faults.count < Self.faultLimit else { return }
            guard let line = LockLine(bytes, number: number, of: source) else {
                return report("encoding", "the file is not UTF-8 text", at: place(ofLine: number))
            }
            if number == 1 {
                guard checkHeader(line) else { return }
            } else if line.isMergeMark {
                if !hasToldMarks { faults.append(.mergeMark(at: line.location)) }
                hasToldMarks = true
            } else if bytes.endIndex == source.bytes.endIndex, !bytes.isEmpty {
                report("lock-cut", "the file ends in the middle of a line", at: line.location)
            } else if !line.isComment {
                readRecord(line)
            }
        }
    }

    private func place(ofLine number: Int) -> SourceLocation {
        SourceLocation(source, SourceRange(at: SourcePosition(line: number, column: 1)))
    }

    private mutating func report(_ code: String, _ message: String, at location: SourceLocation) {
        faults.append(Diagnostic(.error, code: code, message, at: location, fix: restoring))
    }
}

extension LockReader {
    /// Whether the rest can be read.
    private mutating func checkHeader(_ line: LockLine) -> Bool {
        if line.text == LockFile.header || line.text.hasPrefix(LockFile.header + " ") { return true }
        if line.isMergeMark {
            faults.append(.mergeMark(at: line.location))
        } else if line.text.hasPrefix("# scaffold.lock ") {
            faults.append(.unknownVersion(at: line.location))
        } else {
            report("lock-header", "the first line is not `\(LockFile.header)`", at: line.location)
        }
        return false
    }

    private mutating func readRecord(_ line: LockLine) {
        let parts = line.parts
        guard let kind = parts.first.flatMap({ LockRecordKind(rawValue: String($0.text)) }) else {
            return report(
                "lock-record", "unknown record \(String(parts.first?.text ?? "").quoted)", at: line.location)
        }
        guard parts.count == kind.partCount else {
            return report(
                "lock-record", "a `\(kind.rawValue)` record has \(kind.partCount) parts, this one \(parts.count)",
                at: line.location)
        }
        let told = faults.count
        for (part, role) in zip(parts.dropFirst(), kind.roles) {
            if let fault = role.fault(in: part.text) { report("lock-record", fault, at: part.location) }
        }
        guard faults.count == told, let last = parts.last else { return }
        let texts = parts.map { String($0.text) }
        if let fact = kind.fact {
            let fact = LockFact(fact, texts[1], texts[2], written: texts[3])
            guard fact.isWellFormed else {
                return report(
                    "lock-record", "\(texts[3].quoted) is not the value of a `\(kind.rawValue)`", at: last.location)
            }
            lock.add(fact)
        } else if kind == .with {
            lock.add(texts[2], to: texts[1])
        } else {
            add(kind, texts, at: last.location)
        }
    }

    private mutating func add(_ kind: LockRecordKind, _ texts: [String], at location: SourceLocation) {
        guard let content = Digest(hex: texts[1]) else { return }
        let path = texts[5]
        switch kind {
        case .file:
            let keep = FileKeep(rawValue: texts[2]) ?? .once
            let record = LockFile.FileRecord(content: content, keep: keep, owner: texts[3], blueprint: texts[4])
            let isSame = lock[path].file == record
            if isNew(["file", path], at: location, isSame) { lock[path].file = record }
        case .region:
            let record = LockFile.RegionRecord(content: content, owner: texts[2], blueprint: texts[3])
            let isSame = lock[path].regions[texts[4]] == record
            if isNew(["region", texts[4], path], at: location, isSame) { lock[path].regions[texts[4]] = record }
        case .with, .column, .event, .feature, .integration, .name, .option, .owner, .stack, .unique: break
        }
    }

    /// - Parameter isSame: whether the first record of the key says the same, as both sides of a merge may.
    private mutating func isNew(_ key: [String], at location: SourceLocation, _ isSame: Bool) -> Bool {
        let path = key[key.count - 1]
        if let clash = tree.insert(path) {
            report(
                "path-clash",
                "\(clash.other.quoted) and \(clash.known.quoted) differ only by case or Unicode normalization",
                at: location)
            return false
        }
        guard let first = places.updateValue(location, forKey: key) else { return true }
        places[key] = first
        if !isSame { faults.append(.doubled(path, at: location, first: first)) }
        return false
    }
}

private let restoring = "restore the file from the last commit: git checkout -- scaffold.lock"

extension Diagnostic {
    fileprivate static var tooLarge: Diagnostic {
        Diagnostic(
            .error, code: "size", "`scaffold.lock` is larger than \(LockReader.sizeLimit >> 20) MiB", fix: restoring)
    }

    fileprivate static func unknownVersion(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "lock-version", "the lock was written by a newer scaffold", at: location,
            fix: "run that version, or a later one")
    }

    fileprivate static func mergeMark(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "merge-marks", "the lock has the conflict markers of an unfinished merge", at: location,
            fix: "keep the records of both sides, remove the marker lines, and run `scaffold status`")
    }

    fileprivate static func doubled(
        _ path: String, at location: SourceLocation, first: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, code: "duplicate-record", "\(path.quoted) is recorded twice", at: location,
            notes: [Note("first recorded here", at: first)], fix: "keep one of the two records")
    }
}
