import Vapor

struct Configuration {
    let port: Int
    let token: String
    // scaffold:anchor fields

    init() {
        let reader = Reader()
        port = Int(reader.setting("NOTES_PORT", otherwise: "8080")) ?? 8080
        token = reader.setting("API_TOKEN", otherwise: "")
        // scaffold:anchor load
    }
}

private struct Reader {
    func setting(_ name: String, otherwise fallback: String) -> String {
        Environment.get(name) ?? fallback
    }

    /// What is no secret.
    func text(_ name: String, otherwise fallback: String) -> String {
        setting(name, otherwise: fallback)
    }
}
