import Fluent
import Foundation

final class Note: Model, @unchecked Sendable {
    static let schema = "notes"

    @ID(custom: .id, generatedBy: .user)
    var id: UUID?

    @Field(key: "text")
    var text: String

    init() {}
}

struct CreateNote: AsyncMigration {
    func prepare(on database: any Database) async throws {
        try await database.schema("notes").id().field("text", .string, .required).create()
    }

    func revert(on database: any Database) async throws {
        try await database.schema("notes").delete()
    }
}
