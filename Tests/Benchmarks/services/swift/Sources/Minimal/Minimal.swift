// The subscriptions of a generated service, written by hand: the same queries, and nothing that could be left out.
import Foundation
import GRDB
import Hummingbird

struct Subscription: Codable, Sendable, FetchableRecord, PersistableRecord, ResponseEncodable {
    static let databaseTableName = "subscriptions"

    let id: String
    let customer_id: String
    let plan: String
    let status: String
    let current_period_end: String?
    let canceled_at: String?
    let created_at: String
    let updated_at: String
}

struct Create: Decodable {
    let customer_id: String
    let plan: String
}

struct Page: ResponseEncodable {
    let data: [Subscription]
    var next_cursor: String?
}

struct Authentication: RouterMiddleware {
    let token: String

    func handle(
        _ request: Request, context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        guard request.headers[.authorization] == token else { throw HTTPError(.unauthorized) }
        return try await next(request, context)
    }
}

@main
struct Minimal {
    static func main() async throws {
        let settings = ProcessInfo.processInfo.environment
        let database = try DatabasePool(path: settings["DATABASE"] ?? "")
        let router = Router()
        router.get("healthz") { _, _ in HTTPResponse.Status.ok }
        let subscriptions = router.group("api/v1/subscriptions")
            .add(middleware: Authentication(token: "Bearer " + (settings["API_TOKEN"] ?? "")))
        subscriptions.get { _, _ in
            let rows = try await database.read {
                try Subscription.order(Column("created_at").desc, Column("id").desc).limit(51).fetchAll($0)
            }
            return Page(data: Array(rows.prefix(50)))
        }
        subscriptions.get(":id") { _, context in
            let id = try context.parameters.require("id")
            guard let row = try await database.read({ try Subscription.fetchOne($0, key: id) }) else {
                throw HTTPError(.notFound)
            }
            return row
        }
        subscriptions.post { request, context in
            let body = try await request.decode(as: Create.self, context: context)
            let now = Date().formatted(.iso8601.time(includingFractionalSeconds: true))
            let row = Subscription(
                id: UUID().uuidString.lowercased(), customer_id: body.customer_id, plan: body.plan, status: "trialing",
                current_period_end: nil, canceled_at: nil, created_at: now, updated_at: now)
            try await database.write { try row.insert($0) }
            return EditedResponse(status: .created, response: row)
        }
        let port = settings["PORT"].flatMap(Int.init) ?? 8080
        try await Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port))
        ).runService()
    }
}
