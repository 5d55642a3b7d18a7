internal import Documents

/// Rejects stubs that could not coexist in one folder on any file system, or that a lock could not record.
struct StubChecker {
    let stubs: Stubs
    let lock: LockFile
    let disk: ProjectDisk

    func check(reporting diagnostics: inout Diagnostics) {
        for path in paths { checkPath(path, reporting: &diagnostics) }
        for file in stubs.files { checkRecord(of: file.path, file.owner, file.digest, reporting: &diagnostics) }
        for region in stubs.regions { check(region, reporting: &diagnostics) }
        checkDoubles(reporting: &diagnostics)
        guard !diagnostics.hasErrors else { return }
        checkFolders(reporting: &diagnostics)
        checkNames(reporting: &diagnostics)
    }

    /// Without duplicates, in order.
    private var paths: [String] {
        var seen: Set<[UInt8]> = []
        return (stubs.files.map(\.path) + stubs.regions.map(\.path)).filter { seen.insert(Array($0.utf8)).inserted }
    }

    private func checkPath(_ path: String, reporting diagnostics: inout Diagnostics) {
        if let fault = ProjectPath.faultOfWhole(path) {
            diagnostics.append(.unsafe(path, fault))
        } else if path == LockFile.path {
            diagnostics.append(.unsafe(path, "which is scaffold's own"))
        }
    }

    private func checkRecord(
        of path: String, _ owner: String, _ digest: String, reporting diagnostics: inout Diagnostics
    ) {
        if !LockToken.isValid(owner) {
            diagnostics.append(.badRecord(path, "its owner \(owner.quoted) is not a valid name"))
        }
        if !Digest.isHex(digest) {
            diagnostics.append(.badRecord(path, "its digest \(digest.quoted) is not a SHA-256"))
        }
    }

    private func check(_ region: StubRegion, reporting diagnostics: inout Diagnostics) {
        checkRecord(of: region.path, region.owner, region.digest, reporting: &diagnostics)
        for name in [region.id, region.anchor] where !RegionMark.isName(name) {
            diagnostics.append(.badRecord(region.path, "\(name.quoted) is not a valid name of a region or anchor"))
        }
        if region.text.utf8.contains(0) {
            diagnostics.append(.badRecord(region.path, "the lines of region `\(region.id)` contain a null byte"))
        }
        if RegionBody(region.text).lines.contains(where: { RegionMark(in: $0) != nil }) {
            diagnostics.append(.badRecord(region.path, "the lines of region `\(region.id)` contain a scaffold marker"))
        }
    }

    private func checkDoubles(reporting diagnostics: inout Diagnostics) {
        var files: Set<String> = []
        for file in stubs.files where !files.insert(file.path).inserted {
            diagnostics.append(.badRecord(file.path, "two stubs write to it"))
        }
        var regions: Set<[String]> = []
        for region in stubs.regions where !regions.insert([region.path, region.id]).inserted {
            diagnostics.append(.badRecord(region.path, "two regions have the id `\(region.id)`"))
        }
    }
}

extension StubChecker {
    /// No file may be a folder of another one, in this run or on disk.
    private func checkFolders(reporting diagnostics: inout Diagnostics) {
        let made = Set(stubs.files.map(\.path))
        var told: Set<String> = []
        for path in paths {
            for folder in ProjectPath.folders(of: path) where told.insert(folder).inserted {
                if made.contains(folder) {
                    diagnostics.append(.noFolder(folder, path, "is a file of the same blueprint"))
                } else if let kind = kind(ofFolder: folder) {
                    diagnostics.append(.noFolder(folder, path, kind))
                }
            }
        }
    }

    /// Nil if the folder can contain files.
    private func kind(ofFolder folder: String) -> String? {
        switch disk.item(folder) {
        case .missing, .folder: nil
        case .file: "is a file"
        case .link: "is a link, which is not followed"
        case .other: "is not a folder"
        case .unreadable(let reason): "cannot be read: \(reason)"
        }
    }

    private func checkNames(reporting diagnostics: inout Diagnostics) {
        var tree = PathTree()
        var told: Set<PathTree.Clash> = []
        for path in paths + [LockFile.path] {
            if let clash = tree.insert(path), told.insert(clash).inserted { diagnostics.append(.clash(clash)) }
        }
        for path in lock.paths {
            if let clash = tree.insert(path), told.insert(clash).inserted { diagnostics.append(.renamed(clash)) }
        }
        var made = PathTree()
        for path in paths + [LockFile.path] { _ = made.insert(path) }
        for path in disk.paths {
            if let clash = made.clash(with: path), told.insert(clash).inserted { diagnostics.append(.clash(clash)) }
        }
    }
}

extension Diagnostic {
    fileprivate static func unsafe(_ path: String, _ fault: String) -> Diagnostic {
        Diagnostic(
            .error, code: "unsafe-path", "a blueprint would write to \(path.quoted), \(fault)",
            fix: "correct the path in the blueprint")
    }

    fileprivate static func badRecord(_ path: String, _ fault: String) -> Diagnostic {
        Diagnostic(.error, code: "bad-stub", "\(path.quoted) cannot be created: \(fault)", fix: "correct the blueprint")
    }

    fileprivate static func noFolder(_ folder: String, _ path: String, _ kind: String) -> Diagnostic {
        Diagnostic(
            .error, code: "not-a-folder", "\(path.quoted) cannot be created: \(folder.quoted) \(kind)",
            fix: "move it away")
    }

    fileprivate static func clash(_ clash: PathTree.Clash) -> Diagnostic {
        clash.diagnostic(fix: "rename one of them")
    }

    /// Renaming a user's file is the user's decision, and some file systems cannot do this one in a single step.
    fileprivate static func renamed(_ clash: PathTree.Clash) -> Diagnostic {
        clash.diagnostic(
            fix: "if the blueprint now calls it \(clash.known.quoted), rename it on disk and in `\(LockFile.path)`; "
                + "if they are two files, rename one of them")
    }
}

extension PathTree.Clash {
    fileprivate func diagnostic(fix: String) -> Diagnostic {
        Diagnostic(
            .error, code: "path-clash",
            "\(known.quoted) and \(other.quoted) differ only by case or Unicode normalization, and some file systems cannot store both",
            fix: fix)
    }
}
