// What the generated sources use of SwiftNIO's HTTP/1.
public struct HTTPMethod: Sendable, Equatable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let GET = HTTPMethod(rawValue: "GET")
    public static let POST = HTTPMethod(rawValue: "POST")
    public static let PATCH = HTTPMethod(rawValue: "PATCH")
    public static let DELETE = HTTPMethod(rawValue: "DELETE")
}
public struct HTTPHeaders: ExpressibleByDictionaryLiteral, Sequence, Sendable {
    public init(dictionaryLiteral elements: (String, String)...) {}
    public init(_ elements: [(String, String)] = []) {}
    public func first(name: String) -> String? { fatalError() }
    public func contains(name: String) -> Bool { fatalError() }
    public mutating func replaceOrAdd(name: String, value: String) {}
    public func makeIterator() -> IndexingIterator<[(name: String, value: String)]> { fatalError() }
}
public struct HTTPResponseStatus: Sendable, Equatable {
    public let code: UInt
    public let reasonPhrase: String
    public init(statusCode: Int, reasonPhrase: String = "") { fatalError() }
    public static let ok = HTTPResponseStatus(statusCode: 200)
    public static let created = HTTPResponseStatus(statusCode: 201)
    public static let accepted = HTTPResponseStatus(statusCode: 202)
    public static let noContent = HTTPResponseStatus(statusCode: 204)
    public static let badRequest = HTTPResponseStatus(statusCode: 400)
    public static let unauthorized = HTTPResponseStatus(statusCode: 401)
    public static let notFound = HTTPResponseStatus(statusCode: 404)
    public static let methodNotAllowed = HTTPResponseStatus(statusCode: 405)
    public static let requestTimeout = HTTPResponseStatus(statusCode: 408)
    public static let conflict = HTTPResponseStatus(statusCode: 409)
    public static let payloadTooLarge = HTTPResponseStatus(statusCode: 413)
    public static let unsupportedMediaType = HTTPResponseStatus(statusCode: 415)
    public static let unprocessableEntity = HTTPResponseStatus(statusCode: 422)
    public static let internalServerError = HTTPResponseStatus(statusCode: 500)
    public static let notImplemented = HTTPResponseStatus(statusCode: 501)
    public static let badGateway = HTTPResponseStatus(statusCode: 502)
    public static let serviceUnavailable = HTTPResponseStatus(statusCode: 503)
}
