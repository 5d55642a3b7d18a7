import Documents
import Foundation
import SystemPackage
import Testing

@testable import Blueprints
@testable import Changes
@testable import Disk
@testable import Planning
@testable import ScaffoldKit

/// Plan and files come from one architecture: exactly the makers' files are written.
@Suite struct StubPlanTests {
    /// The stacks that have templates.
    static let combinations = Result {
        try Combination.all().filter { combination in
            try combination.example().requirements.stack.files.contains { $0.template != nil }
        }
    }

    @Test(arguments: try Self.combinations.get()) func aNewProjectHasThePlansFiles(_ combination: Combination) throws {
        let example = try combination.example()
        let stubs = try Self.stubs(of: example)
        let planned = example.plan.pairs.flatMap(\.maker.create)
        #expect(Set(stubs.files.map(\.path)) == Set(planned))
        #expect(stubs.files.count == planned.count)
        #expect(Set(stubs.regions.map(\.path)) == Set(example.plan.pairs.flatMap(\.maker.modify)))
    }

    /// What another feature's makers create and change in the project that the first one left.
    @Test(arguments: try Self.combinations.get()) func anExistingProjectGetsThePlansFiles(_ combination: Combination)
        throws
    {
        let folder = FileManager.default.temporaryDirectory.appending(path: "scaffold-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try Self.write(combination, into: folder)
        #expect(!first.changes.isEmpty)
        var second = combination
        second.feature = "memo"
        let plan = try second.example(in: folder).plan
        // The first feature has events and calls, whose files stay.
        let made = Set(first.changes.map(\.path))
        let changes = try Self.write(second, into: folder) { $0.leave(Set(combination.integrations), made: made) }
            .changes.filter { $0.path != LockFile.path }
        #expect(Set(changes.filter { $0.kind == .create }.map(\.path)) == Set(plan.pairs.flatMap(\.maker.create)))
        let changed = Set(changes.filter { $0.kind != .create && $0.kind != .identical }.map(\.path))
        #expect(changed.isSubset(of: Set(plan.pairs.flatMap(\.maker.modify))))
        #expect(changes.allSatisfy { $0.kind != .conflict && $0.kind != .keep }, "\(changes.map(\.kind))")
    }

    private static func stubs(of example: Example) throws -> Stubs {
        var diagnostics = Diagnostics()
        let design = Design(
            interpretation: Interpretation(), plan: example.plan, resolved: example.resolved, lacks: [],
            repository: nil)
        let stubs = Pipeline.stubs(of: design, reporting: &diagnostics)
        return try #require(stubs, "\(diagnostics.all)")
    }

    private static func write(
        _ combination: Combination, into folder: URL, changing change: (inout Stubs) -> Void = { _ in }
    ) throws -> ChangeSet {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var diagnostics = Diagnostics()
        var stubs = try stubs(of: try combination.example(in: folder))
        change(&stubs)
        let opened = Project(at: FilePath(folder.path), reporting: &diagnostics)
        let project = try #require(opened, "\(diagnostics.all)")
        let planned = Pipeline.changes(
            of: stubs, in: project, policy: .fail, prune: false, reporting: &diagnostics)
        let plan = try #require(planned, "\(diagnostics.all)")
        #expect(Pipeline.write(plan, to: project).result == .written)
        return plan.changeSet
    }
}
