internal import Blueprints
internal import Documents
internal import Model
internal import Templating

/// Noun -> the generic feature with the noun's name.
struct NounReader: Sendable {
    let catalog: Catalog
    let request: Request
    let written: EarlierRuns

    /// Whether a noun is a new resource even if it is similar to a known feature.
    private var isNewResource: Bool { request.isNewResource }

    /// Whether an earlier run wrote the resource.
    func isWritten(_ name: String) -> Bool {
        written.features.contains(request.singular ?? Inflection.singular(of: name))
    }

    /// Nil exactly when an error was reported.
    ///
    /// - Parameter name: in snake case, singular or plural.
    func feature(
        _ name: String, at location: SourceLocation?, _ interpretation: inout Interpretation,
        _ diagnostics: inout Diagnostics
    ) -> RequestedFeature? {
        let known = (catalog.heads(of: .feature) + catalog.heads(of: .starter)).filter { !$0.generic }
        let singular = Inflection.singular(of: name)
        guard let generic = catalog.genericFeature else {
            diagnostics.append(.nothingNamed(name, known: known, at: location))
            return nil
        }
        if !Identifier.isValid(singular) {
            diagnostics.error(
                "invalid-name", "\(name.quoted) cannot name a resource", at: location, fix: Self.spelling(of: name))
        } else if let head = abstract(name), !isNewResource {
            _ = catalog.head(head.name, of: head.kind, at: location, reporting: &diagnostics)
        } else if let near = misspelling(of: name, in: known), !isNewResource, !isWritten(name) {
            diagnostics.error(
                "unknown-feature", "unknown feature \(name.quoted)", at: location,
                fix: "did you mean `\(near)`? To plan a new resource of that name, add --new")
        } else {
            if isWritten(name) {
                interpretation.recognise("\(singular), as generated before (\(written.file))")
            } else if isNewResource {
                interpretation.recognise("\(singular), a new resource (--new)")
            } else {
                interpretation.assume("\(singular) is a new resource: no feature of that name is known")
            }
            if !isWritten(name) {
                let blueprint = singular.replacing("_", with: "-")
                interpretation.advise(
                    "those of every new resource; for others: `scaffold blueprint new \(blueprint) "
                        + "--extends \(generic.name) --to DIR`, edit them there, then add `--blueprints DIR`")
            }
            return RequestedFeature(
                head: generic, noun: ResourceName(singular: singular, plural: Inflection.plural(of: singular)))
        }
        return nil
    }

    /// How to write a name that code can have.
    private static func spelling(of name: String) -> String {
        if name.first?.isASCII ?? false, name.first?.isNumber ?? false {
            return "a name begins with a letter: spell the digit out, such as `\(spelledOut(name))`"
        }
        let isEnglish = name.allSatisfy { $0.isASCII }
        return (isEnglish ? "use " : "write it in English, with ") + Identifier.expectation
    }

    private static func spelledOut(_ name: String) -> String {
        let digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        guard let value = name.first?.wholeNumberValue, value < digits.count else { return name }
        let rest = name.dropFirst()
        return digits[value] + (rest.first == "_" ? "" : "_") + rest
    }

    /// The abstract feature or starter with that name.
    private func abstract(_ name: String) -> BlueprintHead? {
        let words = name.split(separator: "_").map(String.init)
        return (catalog.all(of: .feature) + catalog.all(of: .starter)).first { head in
            head.isAbstract && head.names.contains { RequestWord.words(of: $0).map(\.text) == words }
        }
    }

    /// The feature of which a noun may be a misspelling or an abbreviation, such as `subs`.
    func misspelling(of name: String, in features: [BlueprintHead]) -> String? {
        let noun = Inflection.singular(of: name)
        let names = features.flatMap(\.names)
        let short = names.first { noun.count >= 3 && noun.count * 2 <= $0.count && $0.hasPrefix(noun) }
        return short ?? NearestName.nearest(to: noun, in: names.filter { abs($0.utf8.count - noun.utf8.count) <= 2 })
    }
}
