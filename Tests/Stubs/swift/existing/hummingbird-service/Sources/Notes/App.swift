import Foundation
import GRDB
import Hummingbird

@main
struct App {
    static func main() async throws {
        let configuration = Settings(ProcessInfo.processInfo.environment)
        let database = try DatabasePool(path: configuration.database)
        try createNotes(in: database)
        let app = Application(
            router: try makeRouter(configuration, database),
            configuration: .init(address: .hostname("127.0.0.1", port: configuration.port)))
        try await app.runService()
    }
}
