package import Documents
package import Model
internal import Templating

/// A stack: its layout, patterns and tasks.
package struct StackBlueprint: Sendable {
    package let head: BlueprintHead
    /// What it was read from; some of it is read when it is first used.
    let document: LocatedNode
    package let language: String
    package let framework: String
    /// A repository that matches all of these belongs to this stack.
    package let detect: [FileMatch]
    package let options: [OptionSpec]
    package let naming: Naming
    package let names: [NameSpec]
    package let snippets: [SnippetSpec]
    package let types: [TypeSpec]
    package let commands: [CommandSpec]
    package let vars: [VariableSpec]
    /// Languages that are added to the built-in ones or replace them.
    let languages: [OutputLanguage]
    package let models: ModelRules
    package let problems: [ProblemSpec]
    package let endpoints: EndpointRules
    /// Whether its plans and templates make the calls that integrations declare.
    package let makesCalls: Bool
    package let services: [ServiceSpec]
    package let files: [FileSpec]
    package let inject: [InjectSpec]
    package let needs: [NeedSpec]
    package let foreign: [ForeignSpec]
    /// What the user does after the files are written.
    package let next: TextList
    package let summary: BlueprintText
    package let critique: CritiqueSpec
    /// Nil if its plans always hold the whole work.
    package let left: LeftSpec?
    package let tasks: [TaskSpec]

    /// Its file, then those of the stacks it extends, nearest first.
    var sources: [SourceText] { document.sources }

    /// Whether it makes files; else it only plans.
    package var hasTemplates: Bool { files.contains { $0.template != nil } }
}

/// A condition on the files of a repository.
package struct FileMatch: Sendable {
    /// A path pattern.
    package let file: Glob
    /// The text that the file must contain; nil if any content will do.
    package let contains: String?
}

/// Names in the generated code that must be distinct.
package struct NameSpec: Sendable {
    /// Where they are used, as the end of a sentence.
    package let place: BlueprintText
    /// The names are made once for each of these; nil for once in the project.
    package let each: Each?
    /// Separated by white space.
    package let names: BlueprintText
}

/// A command to run in the project's folder.
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
    /// What the templates require of the table in which a webhook records its deliveries; nil if nothing.
    package let deliveries: DeliveryRules?
}

/// The required first table of an integration with a webhook.
package struct DeliveryRules: Sendable {
    /// The fields of the primary key, in any order.
    package let key: [String]
    /// The fields that the templates set: names and types.
    package let fields: [(name: String, type: String)]
    /// Those that they set too where events are kept.
    package let kept: [(name: String, type: String)]

    /// Those that they set for a webhook.
    package func fields(of webhook: Webhook) -> [(name: String, type: String)] {
        webhook.keep == nil ? fields : fields + kept
    }
}

/// The meaning of an error status, for all endpoints.
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
    /// The most bytes of a request body; nil if there is no limit.
    package let body: Int?
    package let patterns: [EndpointPattern]
}

/// The pattern of an endpoint for an action or an integration.
package struct EndpointPattern: Sendable {
    package let name: String
    package let method: String
    /// The path to which the pattern's own path is appended.
    package let base: Endpoint.Base
    /// Nil if nothing does: the endpoint returns 501 until someone implements it.
    package let effect: Endpoint.Effect?
    package let path: BlueprintText?
    /// Where its path is written, or its name.
    package let pathLocation: SourceLocation
    package let purpose: BlueprintText
    package let auth: Endpoint.Auth
    package let status: Int
    package let hasBody: Bool
    package let problems: TextList
    package let problemsLocation: SourceLocation
    /// Whether it receives the webhook of its integration.
    package let receivesWebhook: Bool
    /// Whether what implements it refuses rows in states that the action does not name.
    package let asksState: Bool
}

/// What an entry of the stack is repeated for.
package enum Each: String, Sendable, CaseIterable {
    case resource, model, integration

    /// The values with their own endpoints and tasks; a model belongs to one of them.
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
    /// One file for each of these; nil for a file of the project.
    package let each: Each?
    package let when: BlueprintCondition?
    package let path: BlueprintText
    /// What it is for, as plans tell it; nil if they do not.
    package let purpose: BlueprintText?
    /// The folder that must contain it, or its path, because other templates refer to that; nil for any folder.
    package let within: BlueprintText?
    /// The id of a file above it, together with which alone it is created.
    package let beside: LocatedText?
    /// Whether every project has it: then tasks change it and none creates it.
    package let isGiven: Bool
    /// The template file, relative to the blueprint's folder; nil for a file that only appears in plans.
    package let template: LocatedText?
    package let keep: FileKeep
    /// The source of `number` in the path; nil if files are not numbered.
    package let numbering: Numbering?
    /// Words that it contains, or a file beside it.
    package let holds: TextList
    /// What follows the first line with this text does not count for `holds`; nil if all does.
    package let until: String?
    /// Where a repository may have the file instead, best match first.
    package let find: [FileMatch]
    /// Similar files in a repository.
    package let like: Glob?

    /// The name of the files that its template makes, as that of the template says; nil if it has none.
    package var templateName: String? { (template?.text).map(LanguageTable.fileName) }
}

/// Lines that are inserted into a shared file.
package struct InjectSpec: Sendable {
    /// The id by which extending stacks refer to the entry, if it has one.
    let id: String?
    /// The id of a file.
    package let file: LocatedText
    /// The name after `scaffold:anchor`; the lines go above that line.
    package let anchor: String
    /// Inserted once for each of these; nil for once in the project.
    package let each: Each?
    package let when: BlueprintCondition?
    /// Whether the file may have the lines already instead of the anchor.
    package let isOptional: Bool
    /// Names that the lines use and that a file of the project must have.
    package let uses: TextList
    /// Parsed only when rendered: plans do not need it.
    let snippet: LocatedText
}

/// A maker; its critique is derived from it.
package struct TaskSpec: Sendable {
    package let id: String
    package let location: SourceLocation
    package let each: Each?
    package let when: BlueprintCondition?
    /// Where its condition is written, or its id.
    package let whenLocation: SourceLocation
    /// The id of the task that follows it; nil to keep its place in the list.
    let before: LocatedText?
    /// Ids of tasks whose critiques must pass first; nil means the task above.
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

/// The text of every critique, unless the maker's task overrides it.
package struct CritiqueSpec: Sendable {
    package let skill: String
    package let name: BlueprintText
    package let description: BlueprintText
    package let criteria: CriteriaSpec
    package let timeout: Int
}

/// How a plan words what is left of a feature that was written before.
package struct LeftSpec: Sendable {
    /// Words by which a line says that something is still to be done.
    package let marks: [String]
    /// What a task says first.
    package let requirements: BlueprintText
    /// The summary of a plan without tasks.
    package let summary: BlueprintText
}

/// Overrides for the critique of one task; nil keeps the stack's text.
package struct CritiqueOverride: Sendable {
    package let name: BlueprintText?
    package let description: BlueprintText?
    package let criteria: CriteriaSpec?
}
