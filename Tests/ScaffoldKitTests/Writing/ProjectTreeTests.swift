import Foundation
import SystemPackage
import Testing

@testable import Changes
@testable import Disk

@Suite struct ProjectTreeTests {
    @Test(arguments: [
        ("file", ProjectTree.State.file([1])), ("empty", .file([])), ("folder", .folder), ("missing", .missing),
        ("missing/x", .missing), ("link", .link), ("dangling", .link), ("way/in", .link),
        ("file/x", .unreadable(.notDirectory)),
        ("pipe", .other), ("large", .tooLarge),
        ("../x", .unreadable(.invalidArgument)), ("/etc/passwd", .unreadable(.invalidArgument)),
    ])
    func tellsWhatStandsThere(_ path: String, _ state: ProjectTree.State) throws {
        let box = Sandbox()
        box.put("file", "\u{1}")
        box.put("empty", "")
        box.makeFolder("folder")
        box.put("folder/in", "")
        box.link("link", to: "file")
        box.link("dangling", to: "nothing")
        box.link("way", to: "folder")
        box.makePipe("pipe")
        box.put("large", "")
        truncate(box("large"), (8 << 20) + 1)
        let project = try ProjectTree(at: FilePath(box.path))
        #expect(project.state(of: path) == state)
    }

    @Test(arguments: [
        ("README.md", nil), ("readme.md", "README.md"), ("cmd/a", nil), ("CMD/a", "cmd"),
        ("cmd/MAIN.go", "cmd/main.go"),
        ("cmd/main.go/x", nil), ("new/README.md", nil), ("\u{fc}", nil), ("u\u{308}", "\u{fc}"), ("../readme.md", nil),
    ])
    func findsClashes(_ path: String, _ other: String?) throws {
        let box = Sandbox()
        for name in ["README.md", "cmd/main.go", "\u{fc}"] { box.put(name, "") }
        let clash = try ProjectTree(at: FilePath(box.path)).clash(with: path)
        #expect(clash.map { Array($0.utf8) } == other.map { Array($0.utf8) })
    }

    @Test func needsAFolder() {
        let box = Sandbox()
        box.put("file", "")
        #expect(throws: Errno.notDirectory) { try ProjectTree(at: FilePath(box("file"))) }
        #expect(throws: Errno.noSuchFileOrDirectory) { try ProjectTree(at: FilePath(box("missing"))) }
    }

    /// The folder that the user named may be a link; it stays the one that was opened.
    @Test func holdsOnToItsFolder() throws {
        let (box, other) = (Sandbox(), Sandbox())
        box.makeFolder("project")
        box.link("link", to: "project")
        let project = try ProjectTree(at: FilePath(box("link")))
        box.remove("link")
        box.link("link", to: other.path)
        let changes = ChangeSet(changes: [Scene.change("a", nil, "new")])
        #expect(Applier(project).apply(changes).result == .written)
        #expect(box.text("project/a") == "new")
        #expect(other.items.isEmpty)
    }
}
