package import Documents
package import Model
internal import Templating

/// How things are done in one stack: its layout, its patterns and its tasks.
package struct StackBlueprint: Sendable {
    package let head: BlueprintHead
    /// Its file, then those of the stacks that it extends, nearest first.
    let sources: [SourceText]
    package let language: String
    package let framework: String
    /// What a repository of this stack holds; all of it must be there.
    package let detect: [FileMatch]
    package let options: [OptionSpec]
    package let naming: Naming
    package let names: [NameSpec]
    package let snippets: [SnippetSpec]
    package let types: [TypeSpec]
    package let commands: [CommandSpec]
    package let vars: [VariableSpec]
    /// Languages of files, in place of or beside the built-in ones.
    let languages: [OutputLanguage]
    package let models: ModelRules
    package let problems: [ProblemSpec]
    package let endpoints: EndpointRules
    package let services: [ServiceSpec]
    package let files: [FileSpec]
    package let inject: [InjectSpec]
    /// What a person does once the files are written.
    package let next: TextList
    package let summary: BlueprintText
    package let critique: CritiqueSpec
    package let tasks: [TaskSpec]

    /// Whether it makes files; else it only plans.
    package var hasTemplates: Bool { files.contains { $0.template != nil } }
}

/// A file of a repository that tells something about it.
package struct FileMatch: Sendable {
    /// A path pattern.
    package let file: Glob
    /// What the file's text must hold; nil where the file alone is enough.
    package let contains: String?
}

/// Names that the stack's code has, which must be told apart.
package struct NameSpec: Sendable {
    /// Where they stand, as the end of a sentence.
    package let place: BlueprintText
    /// What they are made for, once for each; nil for the project's own.
    package let each: Each?
    /// With white space between them.
    package let names: BlueprintText
}

/// A command of the stack, to be run in the project's folder.
package struct CommandSpec: Sendable, Hashable {
    package let name: String
    package let text: String
}

/// How resources become models.
package struct ModelRules: Sendable {
    package let name: BlueprintText
    package let table: BlueprintText
    /// Fields before and after the resource's own.
    package let before: [FieldSpec]
    package let after: [FieldSpec]
}

/// What an error status means in every endpoint.
package struct ProblemSpec: Sendable {
    package let status: Int
    package let reason: String
}

/// How actions become endpoints.
package struct EndpointRules: Sendable {
    package let prefix: BlueprintText
    package let collection: BlueprintText
    package let collectionLocation: SourceLocation
    package let item: BlueprintText
    package let itemLocation: SourceLocation
    package let patterns: [EndpointPattern]
}

/// The endpoint behind an action of a resource or behind an integration.
package struct EndpointPattern: Sendable {
    /// Who says what the endpoint does.
    package enum Effect: String, Sendable, CaseIterable {
        /// The stack's templates, which know the pattern by its name.
        case templates
        /// The action, by its `set`.
        case set
    }

    package let name: String
    package let method: String
    /// The path that the pattern's own one is appended to.
    package let base: Endpoint.Base
    /// Nil where nobody does: the endpoint answers 501 until somebody writes it.
    package let effect: Effect?
    package let path: BlueprintText?
    package let purpose: BlueprintText
    package let auth: Endpoint.Auth
    package let status: Int
    package let hasBody: Bool
    package let problems: TextList
}

/// What a list of the stack is made for, once for each.
package enum Each: String, Sendable, CaseIterable {
    case resource, model, integration

    /// What has endpoints and tasks; a model is made along with the one that owns it.
    static let owners: [Each] = [.resource, .integration]
}

package struct ServiceSpec: Sendable {
    package let each: Each
    package let when: BlueprintCondition?
    package let name: BlueprintText
    package let purpose: BlueprintText
}

/// A file of the stack's layout.
package struct FileSpec: Sendable {
    package let id: String
    package let location: SourceLocation
    /// What it is made for, once for each; nil for the project's own files.
    package let each: Each?
    package let when: BlueprintCondition?
    package let path: BlueprintText
    /// The folder that it has to stand in, as other templates name it; nil where it may stand anywhere.
    package let within: BlueprintText?
    /// Whether every project has it: then it is changed, and never made.
    package let isGiven: Bool
    /// The template file, relative to the blueprint's folder; nil where the plan alone speaks of the file.
    package let template: LocatedText?
    package let keep: FileKeep
    /// What gives `number` to the path; nil where files are not numbered.
    package let numbering: Numbering?
    /// Where a repository may have the file instead, nearest first.
    package let find: [FileMatch]
    /// Files of a repository that are of the same kind.
    package let like: Glob?
}

/// Lines that are put into a file beside those of others.
package struct InjectSpec: Sendable {
    /// How a stack that extends this one names the entry; nil where it has no name.
    let id: String?
    /// The id of a file.
    package let file: LocatedText
    /// What follows `scaffold:anchor` on the line that they are put before.
    package let anchor: String
    /// What they are made for, once for each; nil for once in the project.
    package let each: Each?
    package let when: BlueprintCondition?
    /// Whether they are left out where the file has no such anchor.
    package let isOptional: Bool
    /// Not parsed before it is rendered: a plan has no use for it.
    let snippet: LocatedText
}

/// A maker; its critique is derived from it.
package struct TaskSpec: Sendable {
    package let id: String
    package let location: SourceLocation
    package let each: Each?
    package let when: BlueprintCondition?
    /// The id of the task that it stands before; nil where its place in the list is its place.
    let before: LocatedText?
    /// Ids of the tasks whose critiques must have passed; nil means the task before.
    package let after: [LocatedText]?
    package let subject: BlueprintText
    package let name: BlueprintText
    package let description: BlueprintText
    package let skill: String
    /// Ids of files.
    package let create: [LocatedText]
    package let modify: [LocatedText]
    package let test: [LocatedText]
    package let testTypes: [String]
    package let requirements: BlueprintText
    package let patterns: TextList
    package let criteria: CriteriaSpec
    package let timeout: Int
    package let critique: CritiqueOverride
}

package struct CriteriaSpec: Sendable {
    package let critical: TextList
    package let expected: TextList
    package let niceToHave: TextList
}

/// What every critique says unless its maker's task says otherwise.
package struct CritiqueSpec: Sendable {
    package let skill: String
    package let name: BlueprintText
    package let description: BlueprintText
    package let criteria: CriteriaSpec
    package let timeout: Int
}

/// What one task's critique says differently; nil keeps the stack's.
package struct CritiqueOverride: Sendable {
    package let name: BlueprintText?
    package let description: BlueprintText?
    package let criteria: CriteriaSpec?
}
