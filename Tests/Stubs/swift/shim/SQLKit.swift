// What the generated sources use of SQLKit.
public struct SQLQueryString: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, Sendable {
    public struct StringInterpolation: StringInterpolationProtocol {
        public init(literalCapacity: Int, interpolationCount: Int) {}
        public mutating func appendLiteral(_ literal: String) {}
        public mutating func appendInterpolation(unsafeRaw value: String) {}
        public mutating func appendInterpolation(ident name: String) {}
        public mutating func appendInterpolation(bind value: any Encodable & Sendable) {}
    }
    public init(stringLiteral value: String) {}
    public init(stringInterpolation: StringInterpolation) {}
}
public protocol SQLRow: Sendable {}
extension SQLRow {
    public func decode<D: Decodable>(column: String, as type: D.Type) throws -> D { fatalError() }
}
public final class SQLRawBuilder {
    public func run() async throws {}
    public func first() async throws -> (any SQLRow)? { fatalError() }
    public func all() async throws -> [any SQLRow] { fatalError() }
}
public protocol SQLDatabase: Sendable {}
extension SQLDatabase {
    public func raw(_ sql: SQLQueryString) -> SQLRawBuilder { fatalError() }
}
