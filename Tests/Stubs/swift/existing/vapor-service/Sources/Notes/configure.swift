import Fluent
import FluentSQLiteDriver
import Vapor

public func configure(_ app: Application) async throws {
    let url = Environment.get("DATABASE_URL") ?? "sqlite:notes.db"
    app.databases.use(.sqlite(.file(String(url.dropFirst("sqlite:".count)))), as: .sqlite)
    app.migrations.add(CreateNote())
    // scaffold:anchor migrations
    try await app.autoMigrate()
    let configuration = Configuration()
    app.http.server.configuration.port = configuration.port
    try routes(app, configuration)
}
