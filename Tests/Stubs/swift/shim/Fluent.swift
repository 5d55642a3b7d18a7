// What the generated sources use of Fluent.
public import Foundation
public import Vapor

public enum FieldKey: ExpressibleByStringLiteral, Sendable {
    case id
    case string(String)
    public init(stringLiteral value: String) { self = .string(value) }
}
public protocol Database: Sendable {}
public struct ConnectionPoolTimeoutError: Error {}
public protocol DatabaseError: Error {
    var isConstraintFailure: Bool { get }
}
public enum DataType: Sendable { case string }
public enum FieldConstraint: Sendable { case required }
public final class SchemaBuilder {
    public func id() -> Self { self }
    public func field(_ key: FieldKey, _ type: DataType, _ constraints: FieldConstraint...) -> Self { self }
    public func create() async throws {}
    public func delete() async throws {}
}
extension Database {
    public func schema(_ name: String) -> SchemaBuilder { fatalError() }
}
public protocol AsyncMigration: Sendable {
    func prepare(on database: any Database) async throws
    func revert(on database: any Database) async throws
}
extension Database {
    public func transaction<T>(_ closure: @escaping @Sendable (any Database) async throws -> T) async throws -> T {
        fatalError()
    }
}
public protocol QueryableProperty {
    associatedtype Value
}
public enum IDGenerator: Sendable { case user, random }
@propertyWrapper
public final class IDProperty<M: Model, Value: Codable & Sendable>: QueryableProperty, @unchecked Sendable {
    public init(custom key: FieldKey, generatedBy generator: IDGenerator? = nil) {}
    public var wrappedValue: Value? {
        get { fatalError() }
        set {}
    }
    public var projectedValue: IDProperty { self }
}
@propertyWrapper
public final class FieldProperty<M: Model, Value: Codable & Sendable>: QueryableProperty, @unchecked Sendable {
    public init(key: FieldKey) {}
    public var wrappedValue: Value {
        get { fatalError() }
        set {}
    }
    public var projectedValue: FieldProperty { self }
}
@propertyWrapper
public final class OptionalFieldProperty<M: Model, Wrapped: Codable & Sendable>: QueryableProperty,
    @unchecked Sendable
{
    public typealias Value = Wrapped?
    public init(key: FieldKey) {}
    public var wrappedValue: Wrapped? {
        get { fatalError() }
        set {}
    }
    public var projectedValue: OptionalFieldProperty { self }
}
public protocol Model: AnyObject, Codable, Sendable {
    associatedtype IDValue: Codable, Hashable, Sendable
    static var schema: String { get }
    var id: IDValue? { get set }
    init()
}
extension Model {
    public typealias ID<Value: Codable & Sendable> = IDProperty<Self, Value>
    public typealias Field<Value: Codable & Sendable> = FieldProperty<Self, Value>
    public typealias OptionalField<Value: Codable & Sendable> = OptionalFieldProperty<Self, Value>
    public init(from decoder: any Decoder) throws { fatalError() }
    public func encode(to encoder: any Encoder) throws {}
    public static func query(on database: any Database) -> QueryBuilder<Self> { fatalError() }
    public static func find(_ id: IDValue?, on database: any Database) async throws -> Self? { fatalError() }
    public func create(on database: any Database) async throws {}
    public func update(on database: any Database) async throws {}
    public func delete(on database: any Database) async throws {}
    public func requireID() throws -> IDValue { fatalError() }
    public var _$id: ID<IDValue> { fatalError() }
}
public struct ModelValueFilter<M: Model> {}
public func == <M: Model, P: QueryableProperty>(property: KeyPath<M, P>, value: P.Value) -> ModelValueFilter<M> {
    fatalError()
}
public func < <M: Model, P: QueryableProperty>(property: KeyPath<M, P>, value: P.Value) -> ModelValueFilter<M> {
    fatalError()
}
public func <= <M: Model, P: QueryableProperty>(property: KeyPath<M, P>, value: P.Value) -> ModelValueFilter<M> {
    fatalError()
}
public enum DatabaseQuery {
    public enum Filter {
        public enum Method: Sendable {
            case equality(inverse: Bool)
            public static var equal: Method { .equality(inverse: false) }
        }
        public enum Relation: Sendable { case and, or }
    }
    public enum Sort {
        public enum Direction: Sendable { case ascending, descending }
    }
}
public final class QueryBuilder<Model> where Model: Fluent.Model {
    @discardableResult
    public func filter(_ filter: ModelValueFilter<Model>) -> Self { self }
    @discardableResult
    public func filter<Value: Codable & Sendable>(
        _ field: FieldKey, _ method: DatabaseQuery.Filter.Method, _ value: Value
    ) -> Self { self }
    @discardableResult
    public func group(
        _ relation: DatabaseQuery.Filter.Relation = .and, _ closure: (QueryBuilder<Model>) throws -> Void
    ) rethrows -> Self { self }
    @discardableResult
    public func sort<P: QueryableProperty>(
        _ property: KeyPath<Model, P>, _ direction: DatabaseQuery.Sort.Direction = .ascending
    ) -> Self { self }
    @discardableResult
    public func range(_ range: Range<Int>) -> Self { self }
    @discardableResult
    public func limit(_ count: Int) -> Self { self }
    public func all() async throws -> [Model] { fatalError() }
    public func first() async throws -> Model? { fatalError() }
}
public struct DatabaseID: Sendable {
    public static let psql = DatabaseID()
    public static let sqlite = DatabaseID()
}
public struct DatabaseConfigurationFactory: Sendable {}
public final class Databases: Sendable {
    public func use(_ factory: DatabaseConfigurationFactory, as id: DatabaseID) {}
}
public final class Migrations: Sendable {
    public func add(_ migration: any AsyncMigration) {}
}
extension Application {
    public var databases: Databases { fatalError() }
    public var migrations: Migrations { fatalError() }
    public var db: any Database { fatalError() }
    public func autoMigrate() async throws {}
    public func autoRevert() async throws {}
}
extension Request {
    public var db: any Database { fatalError() }
}
