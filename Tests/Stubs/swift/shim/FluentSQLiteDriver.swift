// What the generated sources use of Fluent's driver for SQLite.
public import Fluent

public enum SQLiteConfiguration: Sendable {
    case memory
    case file(String)
}
extension DatabaseConfigurationFactory {
    public static func sqlite(_ configuration: SQLiteConfiguration) -> DatabaseConfigurationFactory { fatalError() }
}
