import Documents
import SystemPackage
import Testing

@testable import PlanCheck

/// Uses the folder of these tests, which contains this file.
@Suite struct ProjectFolderTests {
    private var here: FilePath { FilePath(#filePath).removingLastComponent() }

    private func open(_ path: FilePath) -> ProjectFolder? {
        var diagnostics = Diagnostics()
        return ProjectFolder(path, reporting: &diagnostics)
    }

    @Test func knowsItsFiles() throws {
        let folder = try #require(open(here))
        #expect(folder.contains("fixtures/GoodPlan.swift"))
        #expect(!folder.contains("nowhere.go"))
        #expect(!folder.contains("../Checking/MarkedPlan.swift"))
    }

    @Test func refusesWhatIsNoFolder() {
        #expect(open(here.appending("nowhere")) == nil)
        #expect(open(FilePath(#filePath)) == nil)
    }

    @Test func warnsOfFilesThatAreNotThere() {
        let text = plan(.append("/tasks/0/inputs/files_to_modify", "fixtures/GoodPlan.swift"))
        #expect(findings(in: text, project: open(here)) == ["W M3 /tasks/0/inputs/files_to_modify/0"])
        #expect(findings(in: text) == [])
    }
}
