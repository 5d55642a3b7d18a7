internal import Documents

/// How things are done in one stack: its layout, its patterns and its tasks.
package struct StackBlueprint: Sendable {
    package let head: BlueprintHead
    /// Its file, then those of the stacks that it extends, nearest first.
    let sources: [SourceText]
    package let language: String
    package let framework: String
    /// What a repository of this stack holds; all of it must be there.
    let detect: [Evidence]
    let options: [OptionSpec]
    let naming: Naming
    let names: [NameSpec]
    let types: [TypeSpec]
    let commands: [CommandSpec]
    let models: ModelRules
    let problems: [ProblemSpec]
    let endpoints: EndpointRules
    let services: [ServiceSpec]
    let files: [FileSpec]
    let inject: [InjectSpec]
    /// What a person does once the files are written.
    let next: TextList
    let summary: BlueprintText
    let critique: CritiqueSpec
    let tasks: [TaskSpec]
}

/// A file of a repository that tells something about it.
struct Evidence: Sendable {
    /// A path pattern.
    let file: Glob
    /// What the file's text must hold; nil where the file alone is enough.
    let contains: String?
}

/// A stack-neutral type as this stack writes it.
struct TypeSpec: Sendable {
    /// Whether `min` and `max` of a field are a length or a value.
    enum Measure: String, Sendable, CaseIterable { case length, value }

    let name: String
    let code: BlueprintText
    let sql: BlueprintText
    let measure: Measure
    let literal: Literal
    /// What other frameworks call it: told to whoever writes that.
    let aliases: [String]
}

/// Names that the stack's code has, which must be told apart.
struct NameSpec: Sendable {
    /// Where they stand, as the end of a sentence.
    let place: BlueprintText
    /// What they are made for, once for each; nil for the project's own.
    let each: Each?
    /// With white space between them.
    let names: BlueprintText
}

/// A command of the stack, to be run in the project's folder.
struct CommandSpec: Sendable, Hashable {
    let name: String
    let text: String
}

/// How resources become models.
struct ModelRules: Sendable {
    let name: BlueprintText
    let table: BlueprintText
    /// Fields before and after the resource's own.
    let before: [FieldSpec]
    let after: [FieldSpec]
}

/// What an error status means in every endpoint.
struct ProblemSpec: Sendable {
    let status: Int
    let reason: String
}

/// How actions become endpoints.
struct EndpointRules: Sendable {
    let prefix: BlueprintText
    let collection: BlueprintText
    let item: BlueprintText
    let patterns: [EndpointPattern]
}

/// The endpoint behind an action of a resource or behind an integration.
struct EndpointPattern: Sendable {
    /// The path that the pattern's own one is appended to.
    enum Base: String, Sendable, CaseIterable { case collection, item, prefix }

    let name: String
    let method: String
    let base: Base
    let path: BlueprintText?
    let purpose: BlueprintText?
    let auth: Endpoint.Auth
    let status: Int
    let problems: TextList
}

/// What a list of the stack is made for, once for each.
enum Each: String, Sendable, CaseIterable {
    case resource, model, integration

    /// What has endpoints and tasks; a model is made along with the one that owns it.
    static let owners: [Each] = [.resource, .integration]
}

struct ServiceSpec: Sendable {
    let each: Each
    let when: BlueprintCondition?
    let name: BlueprintText
    let purpose: BlueprintText
}

/// A file of the stack's layout.
struct FileSpec: Sendable {
    let id: String
    let location: SourceLocation
    /// What it is made for, once for each; nil for the project's own files.
    let each: Each?
    let when: BlueprintCondition?
    let path: BlueprintText
    /// Whether every project has it: then it is changed, and never made.
    let isGiven: Bool
    /// The template file, relative to the blueprint's folder; nil where the plan alone speaks of the file.
    let template: LocatedText?
    let keep: StubFile.Keep
    /// What gives `number` to the path; nil where files are not numbered.
    let numbering: Numbering?
    /// Where a repository may have the file instead, nearest first.
    let find: [Evidence]
    /// Files of a repository that are of the same kind.
    let like: Glob?
}

/// Lines that are put into a file beside those of others.
struct InjectSpec: Sendable {
    /// How a stack that extends this one names the entry; nil where it has no name.
    let id: String?
    /// The id of a file.
    let file: LocatedText
    /// What follows `scaffold:anchor` on the line that they are put before.
    let anchor: String
    /// What they are made for, once for each; nil for once in the project.
    let each: Each?
    let when: BlueprintCondition?
    /// Whether they are left out where the file has no such anchor.
    let isOptional: Bool
    /// Not parsed before it is rendered: a plan has no use for it.
    let snippet: LocatedText
}

/// A maker; its critique is derived from it.
struct TaskSpec: Sendable {
    let id: String
    let location: SourceLocation
    let each: Each?
    let when: BlueprintCondition?
    /// Ids of the tasks whose critiques must have passed; nil means the task before.
    let after: [LocatedText]?
    /// The id of the task that it stands before; nil where its place in the list is its place.
    let before: LocatedText?
    let subject: BlueprintText
    let name: BlueprintText
    let description: BlueprintText
    let skill: String
    /// Ids of files.
    let create: [LocatedText]
    let modify: [LocatedText]
    let test: [LocatedText]
    let testTypes: [String]
    let requirements: BlueprintText
    let patterns: TextList
    let criteria: CriteriaSpec
    let timeout: Int
    let critique: CritiqueOverride
}

struct CriteriaSpec: Sendable {
    let critical: TextList
    let expected: TextList
    let niceToHave: TextList
}

/// What every critique says unless its maker's task says otherwise.
struct CritiqueSpec: Sendable {
    let skill: String
    let name: BlueprintText
    let description: BlueprintText
    let criteria: CriteriaSpec
    let timeout: Int
}

/// What one task's critique says differently; nil keeps the stack's.
struct CritiqueOverride: Sendable {
    let name: BlueprintText?
    let description: BlueprintText?
    let criteria: CriteriaSpec?
}
