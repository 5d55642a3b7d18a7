import Documents
import Testing

@testable import ScaffoldKit

/// The built-in stacks cover the same: a feature that one of them has and another has not is a surprise for a team of two.
@Suite struct ParityTests {
    /// `swift-hummingbird` extends the last of them, and has SQLite alone.
    private static let stacks = ["go-chi", "python-fastapi", "swift-vapor"]

    @Test func theBuiltInStacksAreLevel() throws {
        let parity = try Self.survey(Self.stacks)
        #expect(parity.rows.filter { !$0.isLevel }.map(\.name) == [])
        let tried = parity.rows.filter { [.features, .integrations, .starters].contains($0.group) }
        #expect(tried.count == 4)
        for row in tried { #expect(row.coverage.allSatisfy { $0 == .stubs }, "\(row.name)") }
    }

    /// What plays the same part is called the same, so that a person who knows one stack finds it in the others.
    @Test(arguments: [
        "handlers", "handlers-test", "service", "service-test", "migration", "signature", "config", "main",
    ])
    func sameParts(id: String) throws {
        let row = try #require(try Self.survey(Self.stacks).rows.first { $0.name == id })
        #expect(row.coverage.allSatisfy { $0 == .stubs })
    }

    private static func survey(_ stacks: [String]) throws -> Parity {
        var diagnostics = Diagnostics()
        let catalog = Catalog(folders: [], reporting: &diagnostics)
        let parity = ParitySurveyor(catalog: catalog).survey(stacks, reporting: &diagnostics)
        try #require(diagnostics.all.isEmpty)
        return parity
    }
}
