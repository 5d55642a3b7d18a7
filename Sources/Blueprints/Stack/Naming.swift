internal import Documents

/// The naming rules of a stack.
package struct Naming: Sendable {
    package enum Subject: String, Sendable, CaseIterable {
        case resource, field, action
        /// The model and the table of a resource, or of an integration.
        case model, table
        /// The project's folder, compared in lower case.
        case folder
    }

    /// Names that are rejected, and the reason.
    package struct Reservation: Sendable {
        /// The id by which extending stacks refer to it.
        let id: LocatedText?
        /// The rest of the sentence: "`type` is a Go keyword".
        package let reason: String
        let subjects: [Subject]
        /// The options whose values consist of such names, joined by `/`.
        let options: [LocatedText]
        /// The folder whose content the rule is about where it is the first part of such a value; nil for every part.
        let root: String?
        /// Patterns of the names of templates whose files have such names.
        package let files: [Glob]
        let words: [String]
        let prefixes: [String]
        let suffixes: [String]
        /// The characters that a name begins with and goes on with; nil for any.
        let first: CharacterList?
        let others: CharacterList?

        package func forbids(_ name: String, as subject: Subject) -> Bool {
            subjects.contains(subject) && forbids(subject == .folder ? name.caseFolded : name)
        }

        /// The first part of an option's value that is rejected; nil if none is.
        package func fault(in value: String, of option: String) -> String? {
            guard options.contains(where: { $0.text == option }) else { return nil }
            let parts = value.split(separator: "/").map(String.init)
            let checked = root.map { root in Array(parts.drop { $0 == root }.prefix(1)) } ?? parts
            return checked.first { hasOthers($0) || forbids($0.caseFolded) }
        }

        /// What tells a file's name from that of its template, as the end of a sentence; nil if nothing does.
        package func difference(of name: String, from template: String) -> String? {
            guard let pattern = files.first(where: { $0.matches(template) }) else { return nil }
            if !pattern.matches(name) { return "and its template makes `\(pattern.pattern)`" }
            return switch (forbids(name.stem), forbids(template.stem)) {
            case (true, false): "a name that \(reason)"
            case (false, true): "and the name of its template, `\(template)`, \(reason)"
            default: nil
            }
        }

        /// What names consist of, for messages; nil if the name does.
        package func form(besides name: String) -> String? {
            guard hasOthers(name) else { return nil }
            return [first.map { "begin with one of `\($0.text)`" }, others.map { "contain only `\($0.text)`" }]
                .compactMap { $0 }.joined(separator: " and ")
        }

        private func forbids(_ name: String) -> Bool {
            words.contains(name) || prefixes.contains { name.hasPrefix($0) }
                || suffixes.contains { name.hasSuffix($0) } || hasOthers(name)
        }

        private func hasOthers(_ name: String) -> Bool {
            let scalars = name.unicodeScalars
            if let first, !(scalars.first.map(first.contains) ?? false) { return true }
            return others.map { others in !scalars.dropFirst().allSatisfy(others.contains) } ?? false
        }
    }

    /// Words that stay in upper case: `ID`, `URL`.
    package let acronyms: [String]
    package let reserved: [Reservation]

    /// The first rule that forbids a name; nil if none does.
    package func reservation(of name: String, as subject: Subject) -> Reservation? {
        // By position, and by their subjects first: to ask a rule is to copy it, which is large.
        reserved.indices.first { reserved[$0].subjects.contains(subject) && reserved[$0].forbids(name, as: subject) }
            .map { reserved[$0] }
    }
}

extension String {
    /// A file's name without its extension.
    fileprivate var stem: String { utf8.lastIndex(of: UInt8(ascii: ".")).map { String(self[..<$0]) } ?? self }
}
