import GRDB

func createNotes(in database: DatabasePool) throws {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("notes") { database in
        try database.create(table: "notes") { table in
            table.primaryKey("id", .integer)
            table.column("text", .text).notNull()
        }
    }
    try migrator.migrate(database)
}

func notes(in database: DatabasePool) async throws -> [String] {
    try await database.read { try String.fetchAll($0, sql: "SELECT text FROM notes ORDER BY id") }
}
