import Foundation
import GRDB
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Notes

@Test func notesDemandTheToken() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).db")
    defer { try? FileManager.default.removeItem(at: file) }
    let database = try DatabasePool(path: file.path)
    try createNotes(in: database)
    let configuration = Settings(["API_TOKEN": "secret"])
    try await Application(router: makeRouter(configuration, database)).test(.router) { client in
        try await client.execute(uri: "/notes", method: .get) { #expect($0.status == .unauthorized) }
        try await client.execute(uri: "/notes", method: .get, headers: [.authorization: "Bearer secret"]) { answer in
            #expect(answer.status == .ok)
            #expect(String(buffer: answer.body) == "[]")
        }
    }
}
