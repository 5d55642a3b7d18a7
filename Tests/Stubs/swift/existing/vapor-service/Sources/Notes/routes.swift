import Fluent
import Vapor

func routes(_ app: Application, _ configuration: Configuration) throws {
    app.on(.GET, "healthz") { _ async throws -> Response in
        Response(status: .ok, body: .init(data: Data("{}".utf8)))
    }
    // scaffold:anchor public
    let api = app.grouped(TokenMiddleware(token: configuration.token))
    api.on(.GET, "notes") { request async throws -> Response in
        let texts = try await Note.query(on: request.db).all().map(\.text)
        return Response(status: .ok, body: .init(data: try JSONEncoder().encode(texts)))
    }
    // scaffold:anchor private
}

struct TokenMiddleware: AsyncMiddleware {
    let token: String

    func respond(to request: Request, chainingTo next: any AsyncResponder) async throws -> Response {
        guard !token.isEmpty, request.headers.bearerAuthorization?.token == token else {
            let problem = #"{"type":"about:blank","title":"Unauthorized","status":401}"#
            let headers: HTTPHeaders = ["Content-Type": "application/problem+json", "WWW-Authenticate": "Bearer"]
            return Response(status: .unauthorized, headers: headers, body: .init(data: Data(problem.utf8)))
        }
        return try await next.respond(to: request)
    }
}
