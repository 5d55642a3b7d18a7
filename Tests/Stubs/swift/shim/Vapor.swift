// What the generated sources use of Vapor, and the parts of SwiftNIO that it hands on.
@_exported public import Foundation
@_exported public import Logging
@_exported public import struct NIOCore.ByteBuffer
@_exported public import protocol NIOCore.EventLoop
@_exported public import protocol NIOCore.EventLoopGroup
@_exported public import struct NIOHTTP1.HTTPHeaders
@_exported public import struct NIOHTTP1.HTTPMethod
@_exported public import struct NIOHTTP1.HTTPResponseStatus
@_exported public import class NIOPosix.MultiThreadedEventLoopGroup
public import NIOCore
public import NIOHTTP1
public import NIOPosix

public struct Environment: Sendable, Equatable {
    public init(name: String, arguments: [String] = []) {}
    public static func detect() throws -> Environment { fatalError() }
    public static func get(_ name: String) -> String? { fatalError() }
    public static let testing = Environment(name: "testing")
}
extension LoggingSystem {
    public static func bootstrap(from environment: inout Environment) throws {}
    public static func bootstrap(
        from environment: inout Environment,
        _ factory: (Logger.Level) -> @Sendable (String) -> any LogHandler
    ) throws {}
}
public struct ByteCount: Sendable {
    public init(value: Int) {}
}
extension ByteBuffer {
    public init(data: Data) { fatalError() }
}
extension HTTPHeaders {
    public var bearerAuthorization: BearerAuthorization? { fatalError() }
}
public struct BearerAuthorization: Sendable {
    public let token: String
}
public protocol AbortError: Error {
    var status: HTTPResponseStatus { get }
}
public enum BasicCodingKey: CodingKey, Hashable {
    case key(String)
    case index(Int)
    public var stringValue: String { fatalError() }
    public var intValue: Int? { fatalError() }
    public init?(stringValue: String) { fatalError() }
    public init?(intValue: Int) { fatalError() }
}
public struct Abort: AbortError {
    public let status: HTTPResponseStatus
    public init(_ status: HTTPResponseStatus, reason: String? = nil) { self.status = status }
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
    public var headers: HTTPHeaders {
        get { fatalError() }
        set {}
    }
    public init(status: HTTPResponseStatus = .ok, headers: HTTPHeaders = [:], body: Body = .empty) {}
    public func encodeResponse(for request: Request) async throws -> Response { self }
}
public struct URI: Sendable {
    public let path: String
    public var query: String? { fatalError() }
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
    public var id: String { fatalError() }
    public var eventLoop: any EventLoop { fatalError() }
    public var logger: Logger {
        get { fatalError() }
        set {}
    }
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
    public func grouped(_ path: [PathComponent]) -> any RoutesBuilder { fatalError() }
    public func register(collection: any RouteCollection) throws {}
    @discardableResult
    public func on<R: AsyncResponseEncodable>(
        _ method: HTTPMethod, _ path: PathComponent..., body: HTTPBodyStreamStrategy = .collect,
        use closure: @Sendable @escaping (Request) async throws -> R
    ) -> Route { fatalError() }
    @discardableResult
    public func on<R: AsyncResponseEncodable>(
        _ method: HTTPMethod, _ path: [PathComponent], body: HTTPBodyStreamStrategy = .collect,
        use closure: @Sendable @escaping (Request) async throws -> R
    ) -> Route { fatalError() }
    @discardableResult
    public func get<R: AsyncResponseEncodable>(
        _ path: PathComponent..., use closure: @Sendable @escaping (Request) async throws -> R
    ) -> Route { fatalError() }
    @discardableResult
    public func get<R: AsyncResponseEncodable>(
        _ path: [PathComponent], use closure: @Sendable @escaping (Request) async throws -> R
    ) -> Route { fatalError() }
    @discardableResult
    public func post<R: AsyncResponseEncodable>(
        _ path: PathComponent..., use closure: @Sendable @escaping (Request) async throws -> R
    ) -> Route { fatalError() }
    @discardableResult
    public func post<R: AsyncResponseEncodable>(
        _ path: [PathComponent], use closure: @Sendable @escaping (Request) async throws -> R
    ) -> Route { fatalError() }
    @discardableResult
    public func patch<R: AsyncResponseEncodable>(
        _ path: PathComponent..., use closure: @Sendable @escaping (Request) async throws -> R
    ) -> Route { fatalError() }
    @discardableResult
    public func patch<R: AsyncResponseEncodable>(
        _ path: [PathComponent], use closure: @Sendable @escaping (Request) async throws -> R
    ) -> Route { fatalError() }
    @discardableResult
    public func put<R: AsyncResponseEncodable>(
        _ path: PathComponent..., use closure: @Sendable @escaping (Request) async throws -> R
    ) -> Route { fatalError() }
    @discardableResult
    public func put<R: AsyncResponseEncodable>(
        _ path: [PathComponent], use closure: @Sendable @escaping (Request) async throws -> R
    ) -> Route { fatalError() }
    @discardableResult
    public func delete<R: AsyncResponseEncodable>(
        _ path: PathComponent..., use closure: @Sendable @escaping (Request) async throws -> R
    ) -> Route { fatalError() }
    @discardableResult
    public func delete<R: AsyncResponseEncodable>(
        _ path: [PathComponent], use closure: @Sendable @escaping (Request) async throws -> R
    ) -> Route { fatalError() }
}
public protocol Console: AnyObject, Sendable {}
extension Console {
    public func print(_ string: String = "", newLine: Bool = true) {}
}
public struct CommandContext: Sendable {
    public var console: any Console { fatalError() }
    public var application: Application { fatalError() }
}
public protocol CommandSignature: Sendable {
    init()
}
public protocol AnyAsyncCommand: Sendable {
    var help: String { get }
}
public protocol AsyncCommand: AnyAsyncCommand {
    associatedtype Signature: CommandSignature
    func run(using context: CommandContext, signature: Signature) async throws
}
public struct AsyncCommands: Sendable {
    public mutating func use(_ command: any AnyAsyncCommand, as name: String, isDefault: Bool = false) {}
}
public protocol Server: Sendable {
    func shutdown() async
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
                public var shutdownTimeout: TimeAmount
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
    public var asyncCommands: AsyncCommands {
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
    public struct Running: Sendable {}
    public var running: Running? { fatalError() }
    public var server: any Server { fatalError() }
    public func execute() async throws {}
    public func asyncShutdown() async throws {}
}
