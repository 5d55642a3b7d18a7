// What the generated sources use of swift-log: declarations to check types with, nothing that runs.
public struct Logger: Sendable {
    public enum Level: String, Sendable { case info, critical }
    public var logLevel: Level {
        get { fatalError() }
        set {}
    }
    public typealias Metadata = [String: MetadataValue]
    public enum MetadataValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, Sendable {
        case string(String)
        public init(stringLiteral value: String) { self = .string(value) }
    }
    public struct Message: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, Sendable {
        public init(stringLiteral value: String) {}
    }
    public init(label: String) {}
    public subscript(metadataKey key: String) -> MetadataValue? {
        get { fatalError() }
        set {}
    }
    public func warning(_ message: @autoclosure () -> Message, metadata: @autoclosure () -> Logger.Metadata? = nil) {}
    public func error(_ message: @autoclosure () -> Message, metadata: @autoclosure () -> Logger.Metadata? = nil) {}
    public func notice(_ message: @autoclosure () -> Message, metadata: @autoclosure () -> Logger.Metadata? = nil) {}
    public func critical(_ message: @autoclosure () -> Message, metadata: @autoclosure () -> Logger.Metadata? = nil) {}
}
public struct LogEvent: Sendable {
    public var level: Logger.Level { fatalError() }
    public var message: Logger.Message { fatalError() }
    public var metadata: Logger.Metadata? { fatalError() }
    public var error: (any Error)? { fatalError() }
}
public protocol LogHandler: Sendable {
    var logLevel: Logger.Level { get set }
    var metadata: Logger.Metadata { get set }
    subscript(metadataKey key: String) -> Logger.MetadataValue? { get set }
    func log(event: LogEvent)
}
public enum LoggingSystem {}
