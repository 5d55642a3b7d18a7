/// What the service is told by its environment.
struct Settings {
    let port: Int
    let database: String
    let token: String
    // scaffold:anchor fields

    init(_ environment: [String: String]) {
        let reader = Reader(environment: environment)
        port = Int(reader.setting("NOTES_PORT", otherwise: "8080")) ?? 8080
        database = String(reader.setting("DATABASE_URL", otherwise: "sqlite:notes.db").dropFirst("sqlite:".count))
        token = reader.setting("API_TOKEN", otherwise: "")
        // scaffold:anchor load
    }
}

private struct Reader {
    let environment: [String: String]

    func setting(_ name: String, otherwise fallback: String) -> String {
        environment[name] ?? fallback
    }

    /// What is no secret.
    func text(_ name: String, otherwise fallback: String) -> String {
        setting(name, otherwise: fallback)
    }
}
