@testable import Disk

#if canImport(Glibc)
    import Documents
    import Glibc
    import Testing

    @testable import ScaffoldKit

    /// A file system in memory that is really full or read-only; only the superuser can create one.
    @Suite(.enabled(if: SmallDisk() != nil)) struct FullDiskTests {
        @Test(arguments: ["size=", "size=64k,nr_inodes="])
        func leavesTheOldTreeWhateverIsFull(_ limit: String) throws {
            var (failures, room) = (0, 1)
            while true {
                let disk = try #require(SmallDisk())
                let scene = Scene(in: Sandbox("project", in: disk.box))
                let unit = limit == "size=" ? "k" : ""
                let isLimited = disk.remount("\(limit)\(room * (unit.isEmpty ? 1 : 4))\(unit)")
                room += 1
                // A disk cannot be as small as the project already is.
                if !isLimited { continue }
                let project = ProjectTree(try scene.box.disk())
                switch Applier(project).apply(Scene.changes).result {
                case .written:
                    #expect(scene.box.tree == scene.after)
                    #expect(Undo(project).undo().result == .written)
                    #expect(scene.box.tree == scene.before)
                    #expect(failures > 8)
                    return
                case .failed(let faults):
                    failures += 1
                    #expect(faults.map(\.fix) == ["free some space, then run the command again"])
                    #expect(scene.box.tree == scene.before)
                case let result: Issue.record("\(result)")
                }
            }
        }

        @Test func tellsThatAFileSystemIsReadOnly() throws {
            let disk = try #require(SmallDisk())
            let scene = Scene(in: Sandbox("project", in: disk.box))
            #expect(disk.remount("", flags: UInt(MS_RDONLY)))
            let report = Applier(ProjectTree(try scene.box.disk())).apply(Scene.changes)
            #expect(
                report.result.faults.map(\.message) == [
                    "cannot write `.scaffold-state`: the file system is read-only"
                ])
            #expect(scene.box.items == scene.before)
        }
    }

    /// A mounted tmpfs, gone with the value.
    private final class SmallDisk {
        let box = Sandbox()

        /// Nil if this process cannot mount.
        init?() {
            if mount("tmpfs", box.path, "tmpfs", 0, "size=1m") != 0 { return nil }
        }

        deinit { umount2(box.path, Int32(MNT_DETACH)) }

        func remount(_ options: String, flags: UInt = 0) -> Bool {
            mount("tmpfs", box.path, "tmpfs", UInt(MS_REMOUNT) | flags, options) == 0
        }
    }
#endif
