// What the generated sources use of Fluent's driver for SQLite.
public import Fluent

public struct SQLiteError: DatabaseError {
    public enum Reason: Sendable {
        case busy, constraintUniqueFailed, constraintPrimaryKeyFailed, constraintForeignKeyFailed, error, locked
    }
    public let reason: Reason
    public let message: String
    public let isConstraintFailure: Bool
}
public enum SQLiteConfiguration: Sendable {
    case memory
    case file(String)
}
extension DatabaseConfigurationFactory {
    public static func sqlite(_ configuration: SQLiteConfiguration) -> DatabaseConfigurationFactory { fatalError() }
}
