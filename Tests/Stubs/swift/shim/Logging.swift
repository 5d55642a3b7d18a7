// What the generated sources use of swift-log: declarations to check types with, nothing that runs.
public struct Logger: Sendable {
    public enum Level: Sendable { case critical }
    public var logLevel: Level {
        get { fatalError() }
        set {}
    }
    public enum Value: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, Sendable {
        case string(String)
        public init(stringLiteral value: String) { self = .string(value) }
    }
    public struct Message: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, Sendable {
        public init(stringLiteral value: String) {}
    }
    public init(label: String) {}
    public subscript(metadataKey key: String) -> Value? {
        get { fatalError() }
        set {}
    }
    public func warning(_ message: @autoclosure () -> Message, metadata: @autoclosure () -> [String: Value]? = nil) {}
    public func error(_ message: @autoclosure () -> Message, metadata: @autoclosure () -> [String: Value]? = nil) {}
    public func notice(_ message: @autoclosure () -> Message, metadata: @autoclosure () -> [String: Value]? = nil) {}
    public func critical(_ message: @autoclosure () -> Message, metadata: @autoclosure () -> [String: Value]? = nil) {}
}
public enum LoggingSystem {}
