// What the generated sources use of AsyncHTTPClient.
public import NIOCore
public import NIOHTTP1

public final class HTTPClient: Sendable {
    public enum EventLoopGroupProvider: Sendable {
        case shared(any EventLoopGroup)
        public static var singleton: EventLoopGroupProvider { fatalError() }
    }
    public struct Configuration {
        public struct RedirectConfiguration: Sendable {
            public static let disallow = RedirectConfiguration()
        }
        public init(redirectConfiguration: RedirectConfiguration? = nil) {}
    }
    public struct Body {
        public static func string(_ string: String) -> Body { fatalError() }
    }
    public struct Request {
        public init(url: String, method: HTTPMethod = .GET, headers: HTTPHeaders = HTTPHeaders(), body: Body? = nil)
            throws
        {}
    }
    public struct Response: Sendable {
        public var status: HTTPResponseStatus
        public var headers: HTTPHeaders
        public var body: ByteBuffer?
    }
    public final class Task<Response>: Sendable {
        public func get() async throws -> Response where Response: Sendable { fatalError() }
    }
    public init(eventLoopGroupProvider: EventLoopGroupProvider, configuration: Configuration = Configuration()) {}
    public func execute<Delegate: HTTPClientResponseDelegate>(
        request: Request, delegate: Delegate, deadline: NIODeadline? = nil
    ) -> Task<Delegate.Response> { fatalError() }
}
public protocol HTTPClientResponseDelegate: AnyObject, Sendable {
    associatedtype Response: Sendable
}
public final class ResponseAccumulator: HTTPClientResponseDelegate {
    public typealias Response = HTTPClient.Response
    public init(request: HTTPClient.Request, maxBodySize: Int) {}
}
