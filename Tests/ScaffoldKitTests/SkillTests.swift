import Foundation
import TestSupport
import Testing

/// Every skill passes the reference validator of the Agent Skills format.
@Suite struct SkillTests {
    @Test func areValid() throws {
        let python = try TestTools.python()
        let skills = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Skills")
            .standardizedFileURL
        let folders = try FileManager.default.contentsOfDirectory(at: skills, includingPropertiesForKeys: nil)
        #expect(folders.count >= 4)
        for folder in folders {
            let process = Process()
            process.executableURL = python.deletingLastPathComponent().appending(path: "agentskills")
            process.arguments = ["validate", folder.path]
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "\(folder.lastPathComponent)")
        }
    }
}
