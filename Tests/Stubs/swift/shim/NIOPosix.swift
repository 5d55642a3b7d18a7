// What the generated sources use of SwiftNIO's sockets.
public import NIOCore

public final class MultiThreadedEventLoopGroup: EventLoopGroup {
    public static var singleton: MultiThreadedEventLoopGroup { fatalError() }
    public func any() -> any EventLoop { fatalError() }
}
public final class ServerBootstrap {
    public init(group: any EventLoopGroup) {}
    public func childChannelInitializer(
        _ initializer: @escaping @Sendable (any Channel) -> EventLoopFuture<Void>
    ) -> Self { self }
    public func bind(host: String, port: Int) -> EventLoopFuture<any Channel> { fatalError() }
}
