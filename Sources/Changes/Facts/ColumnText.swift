internal import Documents
internal import Model

/// What a field demands of its column, as one word of a lock: `type=enum;required;values=draft,sent`.
///
/// Purposes and the requests that may send the field are not part of it.
struct ColumnText {
    let text: String

    init(_ field: Field, isKey: Bool) {
        var parts = [("type", field.type)]
        parts += [("literal", field.literal.rawValue), ("sql", field.sql), ("code", field.code)]
        parts += field.references.map { [("references", $0)] } ?? []
        parts += field.min.map { [("min", String($0))] } ?? []
        parts += field.max.map { [("max", String($0))] } ?? []
        parts += field.default.map { [("default", $0)] } ?? []
        var words = parts.map { "\($0)=\(PrintableWord.encoded($1))" }
        if !field.values.isEmpty {
            words.append("values=" + field.values.sorted().map(PrintableWord.encoded).joined(separator: ","))
        }
        let flags = [
            ("required", field.required), ("unique", field.unique), ("index", field.index), ("key", isKey),
        ]
        words += flags.filter(\.1).map(\.0)
        text = words.joined(separator: ";")
    }

    /// What the definition of the type says, which locks recorded from some version on.
    private static let ofType: Set = ["literal", "sql", "code"]

    /// The differences between two such words: `max 100 instead of 200`.
    static func differences(of new: String, from old: String) -> [String] {
        let (new, old) = (properties(of: new), properties(of: old))
        let isOld = !old.contains { ofType.contains($0.name) }
        let isOther = new.first { $0.name == "type" }?.value != old.first { $0.name == "type" }?.value
        let names = new.map(\.name) + old.map(\.name).filter { name in !new.contains { $0.name == name } }
        return names.filter { !isOld && !isOther || !ofType.contains($0) }.flatMap { name in
            difference(name, new.first { $0.name == name }?.value, old.first { $0.name == name }?.value)
        }
    }

    /// Whether each part has a name and begins with it.
    static func isValid(_ text: String) -> Bool {
        text.split(separator: ";", omittingEmptySubsequences: false).allSatisfy { part in
            let name = part.prefix { $0 != "=" }
            return !name.isEmpty && name.allSatisfy { $0.isASCII && $0.isLetter }
        }
    }

    private static func difference(_ name: String, _ new: [String]?, _ old: [String]?) -> [String] {
        if new == old { return [] }
        switch (new, old) {
        case (let new?, let old?) where name == "values":
            return new.filter { !old.contains($0) }.map { "the new value \($0.quoted)" }
                + old.filter { !new.contains($0) }.map { "no value \($0.quoted) any more" }
        case (let new?, let old?): return ["\(name) \(new.joined()) instead of \(old.joined())"]
        case (let new?, nil): return [new.isEmpty ? "\(name) now" : "\(name) \(new.joined(separator: ", "))"]
        case (nil, _): return ["no longer \(name)"]
        }
    }

    /// Each with its decoded values; none for a flag.
    private static func properties(of text: String) -> [(name: String, value: [String])] {
        text.split(separator: ";").map { part in
            let values = part.drop { $0 != "=" }.dropFirst()
            return (String(part.prefix { $0 != "=" }), values.split(separator: ",").map { PrintableWord.decoded($0) })
        }
    }
}
