internal import Documents

/// The endpoints that a text names: `POST /api/v1/refunds`.
struct RouteMention: Hashable {
    let method: String
    let path: String

    private static let methods: Set<Substring> = ["GET", "POST", "PUT", "PATCH", "DELETE"]

    /// Those in a text, in its order.
    static func all(in text: String) -> [RouteMention] {
        guard text.utf8.contains(UInt8(ascii: "/")) else { return [] }
        let words = text.split { $0.isWhitespace }
        return zip(words, words.dropFirst()).compactMap { before, after in
            let method = before.drop { "`\"'(*".contains($0) }
            guard methods.contains(method), after.first == "/", !ProjectPath.isTooLong(String(after)) else {
                return nil
            }
            let path = after.prefix { !"`\"'(),;*".contains($0) }.split(separator: "?", maxSplits: 1).first ?? ""
            let isPunctuated = path.last.map { ".:".contains($0) } ?? false
            return RouteMention(method: String(method), path: String(isPunctuated ? path.dropLast() : path))
        }
    }

    /// The same for all names of parameters.
    var key: String { "\(method) \(Self.shape(of: path))" }

    /// The path with `{}` for each parameter, written as `{id}`, `:id` or `<id>`.
    static func shape(of path: String) -> String {
        guard !ProjectPath.isTooLong(path) else { return path }
        return path.split(separator: "/", omittingEmptySubsequences: false).map { part in
            let isParameter = part.first.map { "{:<".contains($0) } ?? false
            return isParameter ? "{}" : String(part)
        }.joined(separator: "/")
    }

    /// Whether it tells how a service is, and belongs to no resource: `/healthz`, `/metrics`.
    var isOperational: Bool {
        let parts = path.split(separator: "/")
        return parts.last.map { Self.operational.contains($0.lowercased()) } ?? true
    }

    private static let operational: Set<String> = [
        "docs", "health", "healthz", "live", "livez", "metrics", "openapi.json", "openapi.yaml", "ping", "ready",
        "readyz", "status", "version",
    ]
}
