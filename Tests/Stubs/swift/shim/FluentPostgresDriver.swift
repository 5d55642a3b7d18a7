// What the generated sources use of Fluent's driver for PostgreSQL.
public import Fluent
public import NIOCore
@_exported public import struct NIOCore.ByteBuffer

public struct SQLPostgresConfiguration: Sendable {
    public struct Core: Sendable {
        public struct Options: Sendable {
            public var connectTimeout: TimeAmount
            public var additionalStartupParameters: [(String, String)]
        }
        public var options: Options
    }
    public var coreConfiguration: Core
    public init(url: String) throws { fatalError() }
}
extension DatabaseConfigurationFactory {
    public static func postgres(configuration: SQLPostgresConfiguration) -> DatabaseConfigurationFactory {
        fatalError()
    }
}

public struct PSQLError: DatabaseError {
    public struct ServerInfo: Sendable {
        public struct Field: Hashable, Sendable {
            public static let sqlState = Field()
            public static let detail = Field()
        }
        public subscript(field: Field) -> String? { nil }
    }
    public struct Code: Hashable, Sendable {
        public static let connectionError = Code()
        public static let serverClosedConnection = Code()
        public static let clientClosedConnection = Code()
    }
    public var code: Code { fatalError() }
    public var serverInfo: ServerInfo? { nil }
    public var isConstraintFailure: Bool { false }
}
public struct PostgresDataType: Sendable, Equatable {
    public static let timestamptz = PostgresDataType()
}
public enum PostgresFormat: Sendable {
    case text
    case binary
}
public protocol PostgresJSONEncoder {}
public protocol PostgresJSONDecoder {}
public struct PostgresEncodingContext<JSONEncoder: PostgresJSONEncoder>: Sendable {}
public struct PostgresDecodingContext<JSONDecoder: PostgresJSONDecoder>: Sendable {}
public struct PostgresDecodingError: Error {
    public struct Code: Error, Sendable {
        public static let typeMismatch = Code()
        public static let failure = Code()
    }
}
public protocol PostgresNonThrowingEncodable {
    static var psqlType: PostgresDataType { get }
    static var psqlFormat: PostgresFormat { get }
    func encode<JSONEncoder: PostgresJSONEncoder>(
        into byteBuffer: inout ByteBuffer, context: PostgresEncodingContext<JSONEncoder>)
}
public protocol PostgresDecodable {
    init<JSONDecoder: PostgresJSONDecoder>(
        from byteBuffer: inout ByteBuffer, type: PostgresDataType, format: PostgresFormat,
        context: PostgresDecodingContext<JSONDecoder>) throws
}
