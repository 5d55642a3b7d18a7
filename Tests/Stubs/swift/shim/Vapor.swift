// What the generated sources use of Vapor, and of the parts of SwiftNIO that it hands on.
@_exported public import Foundation
@_exported public import Logging

public struct Environment: Sendable, Equatable {
    public init(name: String, arguments: [String] = []) {}
    public static func detect() throws -> Environment { fatalError() }
    public static func get(_ name: String) -> String? { fatalError() }
    public static let testing = Environment(name: "testing")
}
extension LoggingSystem {
    public static func bootstrap(from environment: inout Environment) throws {}
}
public struct ByteCount: Sendable {
    public init(value: Int) {}
}
public struct ByteBuffer: Sendable {
    public init(data: Data) {}
    public var readableBytesView: [UInt8] { fatalError() }
    @discardableResult
    public mutating func writeInteger<T: FixedWidthInteger>(_ integer: T) -> Int { fatalError() }
    public mutating func readInteger<T: FixedWidthInteger>(as type: T.Type = T.self) -> T? { fatalError() }
}
public struct TimeAmount: Sendable {
    public static func seconds(_ amount: Int64) -> TimeAmount { fatalError() }
}
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
    public var bearerAuthorization: BearerAuthorization? { fatalError() }
    public func makeIterator() -> IndexingIterator<[(name: String, value: String)]> { fatalError() }
}
public struct BearerAuthorization: Sendable {
    public let token: String
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
public protocol AbortError: Error {
    var status: HTTPResponseStatus { get }
}
public protocol AsyncResponseEncodable {
    func encodeResponse(for request: Request) async throws -> Response
}
public final class Response: AsyncResponseEncodable, Sendable {
    public struct Body: Sendable {
        public static let empty = Body(data: Data())
        public init(data: Data) {}
    }
    public var status: HTTPResponseStatus { fatalError() }
    public init(status: HTTPResponseStatus = .ok, headers: HTTPHeaders = [:], body: Body = .empty) {}
    public func encodeResponse(for request: Request) async throws -> Response { self }
}
public struct URI: Sendable {
    public let path: String
    public let string: String
}
public struct Parameters: Sendable {
    public func get(_ name: String) -> String? { fatalError() }
}
public enum HTTPBodyStreamStrategy: Sendable {
    case collect(maxSize: ByteCount?)
    public static var collect: HTTPBodyStreamStrategy { .collect(maxSize: nil) }
}
public final class Request: Sendable {
    public struct Body: Sendable {
        public var data: ByteBuffer? { fatalError() }
    }
    public var application: Application { fatalError() }
    public var method: HTTPMethod { fatalError() }
    public var headers: HTTPHeaders { fatalError() }
    public var body: Body { fatalError() }
    public var parameters: Parameters { fatalError() }
    public var logger: Logger { fatalError() }
    public var url: URI { fatalError() }
}
public enum PathComponent: ExpressibleByStringLiteral, CustomStringConvertible, Sendable {
    case constant(String)
    public init(stringLiteral value: String) { self = .constant(value) }
    public var description: String { fatalError() }
}
extension String {
    public var pathComponents: [PathComponent] { fatalError() }
}
public final class Route: Sendable {
    public var method: HTTPMethod { fatalError() }
    public var path: [PathComponent] { fatalError() }
}
public protocol AsyncResponder: Sendable {
    func respond(to request: Request) async throws -> Response
}
public protocol Middleware: Sendable {}
public protocol AsyncMiddleware: Middleware {
    func respond(to request: Request, chainingTo next: any AsyncResponder) async throws -> Response
}
public struct Middlewares: Sendable {
    public init() {}
    public mutating func use(_ middleware: any Middleware) {}
}
public protocol RoutesBuilder {}
public protocol RouteCollection {
    func boot(routes: any RoutesBuilder) throws
}
extension RoutesBuilder {
    public func grouped(_ middleware: any Middleware...) -> any RoutesBuilder { fatalError() }
    public func register(collection: any RouteCollection) throws {}
    @discardableResult
    public func on<R: AsyncResponseEncodable>(
        _ method: HTTPMethod, _ path: PathComponent..., use closure: @Sendable @escaping (Request) async throws -> R
    ) -> Route { fatalError() }
    @discardableResult
    public func on<R: AsyncResponseEncodable>(
        _ method: HTTPMethod, _ path: [PathComponent], body: HTTPBodyStreamStrategy = .collect,
        use closure: @Sendable @escaping (Request) async throws -> R
    ) -> Route { fatalError() }
}
public protocol EventLoopGroup: Sendable {}
public protocol EventLoop: EventLoopGroup {}
public final class MultiThreadedEventLoopGroup: EventLoopGroup {
    public static var singleton: MultiThreadedEventLoopGroup { fatalError() }
    public func any() -> any EventLoop { fatalError() }
}
public final class Application: RoutesBuilder, Sendable {
    public final class Routes: Sendable {
        public var all: [Route] { fatalError() }
    }
    public struct HTTP: Sendable {
        public struct Server: Sendable {
            public struct Configuration: Sendable {
                public enum Decompression: Sendable { case disabled }
                public var hostname: String
                public var port: Int
                public var requestDecompression: Decompression
                public var idleTimeout: TimeAmount?
            }
            public var configuration: Configuration {
                get { fatalError() }
                nonmutating set {}
            }
        }
        public var server: Server { fatalError() }
    }
    public var routes: Routes { fatalError() }
    public var http: HTTP { fatalError() }
    public var logger: Logger {
        get { fatalError() }
        set {}
    }
    public var middleware: Middlewares {
        get { fatalError() }
        set {}
    }
    public enum EventLoopGroupProvider: Sendable {
        case shared(any EventLoopGroup)
        public static var singleton: EventLoopGroupProvider { fatalError() }
    }
    public static func make(
        _ environment: Environment, _ provider: EventLoopGroupProvider = .singleton
    ) async throws -> Application { fatalError() }
    public func execute() async throws {}
    public func asyncShutdown() async throws {}
}
