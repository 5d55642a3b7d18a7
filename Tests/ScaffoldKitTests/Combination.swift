import Documents
import Foundation
import Testing

@testable import Blueprints

/// A stack, a feature, its integrations and options: every combination of the built-in blueprints.
struct Combination: Sendable, CustomTestStringConvertible {
    let stack: String
    var feature: String
    let integrations: [String]
    let options: [String: String]

    var testDescription: String {
        let options = options.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return ([stack, feature] + integrations + options).joined(separator: " ")
    }

    /// - Parameter folder: the project; nil for a new one.
    func example(in folder: URL? = nil) throws -> Example {
        try Example(feature, stack: stack, with: integrations, options: options, in: folder)
    }

    /// Every one that there is, found once for all tests.
    static func all() throws -> [Combination] { try found.get() }

    private static let found = Result { try find() }

    private static func find() throws -> [Combination] {
        var diagnostics = Diagnostics()
        let catalog = Catalog(folders: [], reporting: &diagnostics)
        let features = catalog.heads(of: .feature).map { $0.generic ? "invoice" : $0.name }
        let integrations = catalog.heads(of: .integration).map(\.name)
        var all: [Combination] = []
        for head in catalog.heads(of: .stack) {
            let document = try #require(catalog.document(of: head, reporting: &diagnostics))
            let stack = try #require(StackBlueprint.decode(document, reporting: &diagnostics))
            for options in choices(of: stack.options) {
                for feature in features {
                    for chosen in subsets(of: integrations) {
                        all.append(
                            Combination(stack: head.name, feature: feature, integrations: chosen, options: options))
                    }
                }
            }
        }
        return all
    }

    private static func choices(of specs: [OptionSpec]) -> [[String: String]] {
        specs.reduce([[:]]) { sets, spec in
            let values: [String] =
                switch spec.form {
                case .choice(let choices): choices
                case .boolean: ["true", "false"]
                default: []
                }
            return values.isEmpty ? sets : sets.flatMap { set in values.map { set.merging([spec.name: $0]) { $1 } } }
        }
    }

    private static func subsets(of names: [String]) -> [[String]] {
        names.reduce([[]]) { sets, name in sets + sets.map { $0 + [name] } }
    }
}
