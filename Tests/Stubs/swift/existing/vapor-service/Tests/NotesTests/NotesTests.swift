import Testing
import VaporTesting

@testable import Notes

@Test func notesDemandTheToken() async throws {
    let app = try await Application.make(.testing)
    try await configure(app)
    let answer = try await app.testing().sendRequest(.GET, "/notes")
    #expect(answer.status == .unauthorized)
    try await app.asyncShutdown()
}
