import GRDB
import Hummingbird

/// What a request carries along.
struct NotesContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let began = ContinuousClock.now

    init(source: Source) {
        coreContext = .init(source: source)
    }
}

func makeRouter(_ configuration: Settings, _ database: DatabasePool) throws -> Router<NotesContext> {
    let router = Router(context: NotesContext.self)
    router.get("/healthz") { _, _ in ["status": "ok"] }
    // scaffold:anchor public
    let api = router.group().add(middleware: TokenMiddleware(token: configuration.token))
    api.get("/notes") { _, _ in try await notes(in: database) }
    // scaffold:anchor private
    return router
}

struct TokenMiddleware: RouterMiddleware {
    let token: String

    func handle(
        _ request: Request, context: NotesContext, next: (Request, NotesContext) async throws -> Response
    ) async throws -> Response {
        let words = request.headers[.authorization]?.split(separator: " ") ?? []
        guard !token.isEmpty, words.count == 2, words[0].lowercased() == "bearer", words[1] == token else {
            let problem = #"{"type":"about:blank","title":"Unauthorized","status":401}"#
            return Response(
                status: .unauthorized,
                headers: [.contentType: "application/problem+json", .wwwAuthenticate: "Bearer"],
                body: .init(byteBuffer: .init(string: problem)))
        }
        return try await next(request, context)
    }
}
