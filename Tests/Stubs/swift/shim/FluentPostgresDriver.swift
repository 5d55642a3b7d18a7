// What the generated sources use of Fluent's driver for PostgreSQL.
public import Fluent

extension DatabaseConfigurationFactory {
    public static func postgres(url: String) throws -> DatabaseConfigurationFactory { fatalError() }
}
