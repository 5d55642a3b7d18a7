import Documents
import Testing

@testable import Changes

@Suite struct RegionTests {
    /// Lines with their markers.
    static let marks: [(String, String?)] = [
        ("// scaffold:anchor routes", "anchor routes"), ("<!-- scaffold:begin a.b-c -->", "begin a.b-c"),
        ("/*scaffold:end x_1*/", "end x_1"), ("#scaffold:anchor  two", "anchor two"),
        ("<!--scaffold:anchor routes-->", "anchor routes"), ("see scaffold:anchor a.", "anchor a"),
        ("scaffold:anchor", nil), ("scaffold:anchor ", nil), ("scaffold:anchor\tx", nil), ("scaffold:anchorx", nil),
        ("myscaffold:anchor x", nil), ("scaffold:other x", nil), ("scaffold: anchor x", nil),
        ("scaffold:anchor É", nil), ("scaffold:x scaffold:end y", "end y"), ("", nil), ("scaffold:", nil),
    ]

    @Test(arguments: marks)
    func readsMarks(_ line: String, _ mark: String?) {
        let found = RegionMark(in: Array(line.utf8)[...])
        #expect(found.map { "\($0.kind.rawValue) \($0.name)" } == mark)
    }

    /// A file, and the same with region `r` of lines `x` and an empty one put to `here`.
    static let insertions: [(String, String)] = [
        ("// scaffold:anchor here\n", "// scaffold:begin r\nx\n\n// scaffold:end r\n// scaffold:anchor here\n"),
        (
            "a\n\t <!-- scaffold:anchor here -->\nb",
            "a\n\t <!-- scaffold:begin r -->\n\t x\n\n\t <!-- scaffold:end r -->\n\t <!-- scaffold:anchor here -->\nb"
        ),
        (
            "a\r\n  # scaffold:anchor here\r\n",
            "a\r\n  # scaffold:begin r\r\n  x\r\n\r\n  # scaffold:end r\r\n  # scaffold:anchor here\r\n"
        ),
        (
            "a\r\n# scaffold:anchor here",
            "a\r\n# scaffold:begin r\r\nx\r\n\r\n# scaffold:end r\r\n# scaffold:anchor here"
        ),
        ("# scaffold:anchor here", "# scaffold:begin r\nx\n\n# scaffold:end r\n# scaffold:anchor here"),
        (
            "x() // scaffold:anchor here!\n",
            "x() // scaffold:begin r!\nx\n\nx() // scaffold:end r!\nx() // scaffold:anchor here!\n"
        ),
    ]

    @Test(arguments: insertions)
    func putsRegionsBeforeAnchors(_ file: String, _ expected: String) throws {
        let text = try RegionText.read(Array(file.utf8))
        var editor = RegionEditor(text)
        try editor.insert("r", RegionBody("x\n\n"), before: "here")
        #expect(String(decoding: editor.bytes, as: UTF8.self) == expected)
        #expect(RegionText.rest(of: editor.bytes, without: ["r"]) == Array(file.utf8))
        #expect(try RegionText.read(editor.bytes).body(of: "r") == RegionBody("x\n\n"))
    }

    static let faults: [(String, RegionFault)] = [
        ("scaffold:begin a\n", .noEnd("a", line: 1)),
        ("x\nscaffold:end a\n", .noBegin("a", line: 2)),
        ("scaffold:begin a\nscaffold:end b\n", .noBegin("b", line: 2)),
        ("scaffold:begin a\nscaffold:begin a\nscaffold:end a\n", .noEnd("a", line: 1)),
        (
            "scaffold:begin a\nscaffold:begin b\nscaffold:end b\nscaffold:end a\n",
            .nested("b", inside: "a", line: 2)
        ),
        (
            "scaffold:begin a\nscaffold:end a\n\nscaffold:begin a\nscaffold:end a\n",
            .twoRegions("a", lines: [1, 4])
        ),
        ("\0", .notText),
        ("none\n", .noAnchor("here")),
        ("scaffold:begin a\nscaffold:anchor here\nscaffold:end a\n", .noAnchor("here")),
        ("scaffold:anchor here\n\nscaffold:anchor here\n", .twoAnchors("here", lines: [1, 3])),
    ]

    @Test(arguments: faults)
    func tellsFaults(_ file: String, _ fault: RegionFault) {
        #expect(throws: fault) { try RegionText.read(Array(file.utf8)).anchor("here") }
        #expect(!fault.reason.isEmpty)
    }

    /// Files with what is wrong in them, by line.
    static let damages: [(String, [RegionFault])] = [
        ("", []), ("begin a\nend a\nbegin b\nend b\n", []),
        ("begin a\nbegin b\nend b\n", [.noEnd("a", line: 1)]),
        ("begin a\nbegin b\nend a\n", [.noEnd("b", line: 2)]),
        ("begin a\nbegin b\nend b\nend a\nend c\n", [.nested("b", inside: "a", line: 2), .noBegin("c", line: 5)]),
        ("begin a\nend a\nbegin a\nbegin a\nend a\n", [.noEnd("a", line: 3), .twoRegions("a", lines: [1, 4])]),
        ("end a\nbegin a\nend b\n", [.noBegin("a", line: 1), .noEnd("a", line: 2), .noBegin("b", line: 3)]),
    ]

    @Test(arguments: damages)
    func tellsEveryFault(_ file: String, _ faults: [RegionFault]) {
        let text = file.replacing("begin", with: "# scaffold:begin").replacing("end", with: "# scaffold:end")
        #expect(RegionText.faults(in: Array(text.utf8)) == faults)
    }

    /// Files with the lines at which conflicts of merges begin.
    static let conflicts: [(String, [Int])] = [
        ("<<<<<<< HEAD\na\n=======\nb\n>>>>>>> branch\n", [1]),
        ("x\n<<<<<<< yours\n=======\n>>>>>>> scaffold\n\t<<<<<<< yours\r\n", [2, 5]),
        ("<<<<<<< HEAD\n||||||| base\n=======\n>>>>>>> b\n<<<<<<< HEAD\n=======\n>>>>>>> b", [1, 5]),
        ("<<<<<<< HEAD\n>>>>>>> branch\n=======\n", []), ("# <<<<<<< HEAD\n=======\n>>>>>>> branch\n", []),
        ("=======\n>>>>>>> branch\n<<<<<<< HEAD\n", []), ("a\n||||||| base\n  >>>>>>> scaffold\n", [2, 3]),
        ("<<<<<<< yours\n||||||| base\n=======\n>>>>>>> scaffold\n||||||| base\n", [1, 5]),
    ]

    @Test(arguments: conflicts)
    func findsConflictsOfMerges(_ file: String, _ lines: [Int]) {
        #expect(MergeMarks.lines(in: Array(file.utf8)) == lines)
    }

    /// The lines between the marks of a region that begins with a tab, and whether they count as `if x {`, `\ty`, `}`.
    static let bodies: [(String, Bool)] = [
        ("\tif x {\n\t\ty\n\n\t}\n", true), ("\tif x {\r\n\t\ty\r\n\r\n\t}\r\n", true),
        ("if x {\n\ty\n\n}\n", false), ("\tif x {\n\ty\n\n\t}\n", false), ("\tif x {\n\t\ty\n\n}\n", false),
        ("\tif x {\n\t\ty\n\n\t} \n", false), ("\tif x {\n\t\ty\n\t}\n", false),
    ]

    @Test(arguments: bodies)
    func comparesWithoutIndentation(_ lines: String, _ isSame: Bool) throws {
        let file = "\t# scaffold:begin r\n\(lines)\t# scaffold:end r\n"
        let body = try #require(try RegionText.read(Array(file.utf8)).body(of: "r"))
        #expect((body.digest == RegionBody("if x {\n\ty\n\n}\n").digest) == isSame)
    }

    @Test func replacesInPlace() throws {
        let file = "a\n  # scaffold:begin r !\n  old\n  more\n # scaffold:end r\nb\n"
        var editor = RegionEditor(try RegionText.read(Array(file.utf8)))
        editor.replace("r", RegionBody("new\n\n  deep"))
        let expected = "a\n  # scaffold:begin r !\n  new\n\n    deep\n # scaffold:end r\nb\n"
        #expect(String(decoding: editor.bytes, as: UTF8.self) == expected)
        editor.remove("r")
        #expect(String(decoding: editor.bytes, as: UTF8.self) == "a\nb\n")
    }
}
