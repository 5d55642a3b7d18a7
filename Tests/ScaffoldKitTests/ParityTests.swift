import Documents
import Foundation
import Testing

@testable import Blueprints
@testable import Model
@testable import Planning
@testable import ScaffoldKit

/// The built-in stacks cover the same features, as teams with several stacks expect.
@Suite struct ParityTests {
    /// `swift-hummingbird` extends the last of them, and supports only SQLite.
    private static let stacks = ["go-chi", "python-fastapi", "swift-vapor"]

    @Test func theBuiltInStacksAreLevel() throws {
        let parity = try Self.surveyed.get()
        #expect(parity.rows.filter { !$0.isLevel }.map(\.name) == [])
        let tried = parity.rows.filter { [.features, .integrations, .starters].contains($0.group) }
        #expect(tried.count == 4)
        for row in tried { #expect(row.coverage.allSatisfy { $0 == .stubs }, "\(row.name)") }
    }

    /// Equal parts have equal names, so that a user who knows one stack finds them in the others.
    @Test(arguments: [
        "handlers", "handlers-test", "service", "service-test", "migration", "signature", "config", "main",
    ])
    func sameParts(id: String) throws {
        let row = try #require(try Self.surveyed.get().rows.first { $0.name == id })
        #expect(row.coverage.allSatisfy { $0 == .stubs })
    }

    /// Clients need not know in which language a service was written.
    @Test(arguments: [["subscription", "stripe"], ["everything"]])
    func sameAPI(words: [String]) throws {
        let blueprints = URL(filePath: #filePath).appending(path: "../../Stubs/blueprints").standardized
        let apis = try (Self.stacks + ["swift-hummingbird"]).map { stack in
            let example = try Example(
                words[0], stack: stack, with: Array(words.dropFirst()), blueprints: [blueprints])
            return Self.api(of: example.architecture)
        }
        #expect(apis[0].count >= 7)
        for api in apis { #expect(api == apis[0]) }
    }

    /// A line for each endpoint with its statuses, and for each field of a resource.
    private static func api(of architecture: Architecture) -> [String] {
        let endpoints = architecture.endpoints.map {
            let path = $0.path.replacing(#/{[^}]*}/#, with: "{id}")
            return "\($0.method) \(path) \($0.auth) \($0.status) \($0.problems.map { "\($0.status) \($0.reason)" })"
        }
        let fields = architecture.resources.flatMap { resource in
            resource.fields.map {
                "\(resource.name.singular).\($0.name): \($0.type) \($0.required) \($0.min ?? 0) \($0.max ?? 0) \($0.values) \($0.write)"
            }
        }
        return endpoints + fields
    }

    private static let surveyed = Result {
        var diagnostics = Diagnostics()
        let catalog = Catalog(folders: [], reporting: &diagnostics)
        let parity = ParitySurveyor(catalog: catalog).survey(stacks, reporting: &diagnostics)
        try #require(diagnostics.all.isEmpty)
        return parity
    }
}
