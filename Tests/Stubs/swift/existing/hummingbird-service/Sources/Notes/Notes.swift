import GRDB

func createNotes(in database: DatabasePool) throws {
    try database.write { database in
        try database.create(table: "notes", options: .ifNotExists) { table in
            table.primaryKey("id", .integer)
            table.column("text", .text).notNull()
        }
    }
}

func notes(in database: DatabasePool) async throws -> [String] {
    try await database.read { try String.fetchAll($0, sql: "SELECT text FROM notes ORDER BY id") }
}
