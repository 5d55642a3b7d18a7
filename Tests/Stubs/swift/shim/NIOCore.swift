// What the generated sources use of SwiftNIO.
public struct ByteBuffer: Sendable {
    public init(string: String) {}
    public var readableBytesView: [UInt8] { fatalError() }
    @discardableResult
    public mutating func writeInteger<T: FixedWidthInteger>(_ integer: T) -> Int { fatalError() }
    public mutating func readInteger<T: FixedWidthInteger>(as type: T.Type = T.self) -> T? { fatalError() }
}
public struct TimeAmount: Sendable {
    public init(_ duration: Duration) {}
    public static func seconds(_ amount: Int64) -> TimeAmount { fatalError() }
}
public struct NIODeadline: Sendable {
    public static func now() -> NIODeadline { fatalError() }
    public static func + (deadline: NIODeadline, amount: TimeAmount) -> NIODeadline { fatalError() }
}
public protocol EventLoopGroup: AnyObject, Sendable {}
public protocol EventLoop: EventLoopGroup {
    func scheduleTask<T>(in amount: TimeAmount, _ task: @escaping @Sendable () throws -> T) -> Scheduled<T>
    func makePromise<T>(of type: T.Type) -> EventLoopPromise<T>
}
public struct Scheduled<T>: Sendable {
    public func cancel() {}
}
public final class EventLoopFuture<Value>: Sendable {}
extension EventLoopFuture where Value: Sendable {
    public func get() async throws -> Value { fatalError() }
}
public struct EventLoopPromise<Value>: Sendable {
    public var futureResult: EventLoopFuture<Value> { fatalError() }
    public func fail(_ error: any Error) {}
}
extension EventLoopPromise where Value: Sendable {
    @discardableResult
    public func completeWithTask(_ body: @escaping @Sendable () async throws -> Value) -> Task<Void, Never> {
        fatalError()
    }
}
public struct SocketAddress: Sendable {
    public var port: Int? { fatalError() }
}
public protocol Channel: AnyObject, Sendable {
    var localAddress: SocketAddress? { get }
    var pipeline: ChannelPipeline { get }
}
extension Channel {
    public func close() async throws {}
}
public final class ChannelPipeline: Sendable {
    public func addHandler(_ handler: any ChannelHandler & Sendable) -> EventLoopFuture<Void> { fatalError() }
}
public struct NIOAny {}
public final class ChannelHandlerContext {
    public func writeAndFlush(_ data: NIOAny, promise: EventLoopPromise<Void>?) {}
}
public protocol ChannelHandler: AnyObject {}
public protocol ChannelInboundHandler: ChannelHandler {
    associatedtype InboundIn
    associatedtype OutboundOut = Never
    func channelRead(context: ChannelHandlerContext, data: NIOAny)
}
extension ChannelInboundHandler {
    public func wrapOutboundOut(_ value: OutboundOut) -> NIOAny { fatalError() }
}
