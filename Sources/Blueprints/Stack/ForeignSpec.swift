internal import Documents
internal import Templating

/// Files of other tools that a project may have, beside which the generated ones would go wrong, such as migrations in
/// another folder: a database has one history.
package struct ForeignSpec: Sendable {
    package let file: Glob
    /// The text that the file has; nil for any.
    package let contains: String?
    /// The text that the file lacks; nil for any.
    package let lacks: String?
    /// The folder whose files do not count.
    package let outside: BlueprintText?
    /// What shows that the project has the stack's own beside them: then they do not count.
    package let unless: [FileMatch]
    /// What they are: `migrations that are not in goose's format`.
    package let what: BlueprintText
    package let fix: BlueprintText

    static func decode(_ fields: inout MappingReader, _ settings: TemplateSettings) -> ForeignSpec {
        ForeignSpec(
            file: Glob(fields.string("file")), contains: fields.optionalString("contains"),
            lacks: fields.optionalString("lacks"),
            outside: fields.optionalTemplate("outside", seeing: .run, settings, language: .plain),
            unless: fields.mappings("unless") { FileMatch.decode(&$0) },
            what: fields.template("what", seeing: .run, settings, language: .plain),
            fix: fields.template("fix", seeing: .run, settings, language: .plain))
    }
}
