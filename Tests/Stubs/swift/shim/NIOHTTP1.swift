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
    public mutating func replaceOrAdd(name: String, value: String) {}
    public func makeIterator() -> IndexingIterator<[(name: String, value: String)]> { fatalError() }
}
public struct HTTPResponseStatus: Sendable, Equatable {
    public let code: UInt
    public init(statusCode: Int, reasonPhrase: String = "") { fatalError() }
    public static let ok = HTTPResponseStatus(statusCode: 200)
    public static let created = HTTPResponseStatus(statusCode: 201)
    public static let accepted = HTTPResponseStatus(statusCode: 202)
    public static let noContent = HTTPResponseStatus(statusCode: 204)
    public static let unauthorized = HTTPResponseStatus(statusCode: 401)
    public static let notFound = HTTPResponseStatus(statusCode: 404)
}
