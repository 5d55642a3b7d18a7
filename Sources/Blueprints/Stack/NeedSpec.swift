internal import Documents
internal import Templating

/// A line without which the generated files do not build, in a file that the project may have of its own.
package struct NeedSpec: Sendable {
    /// The files that may have it; enough if one has.
    package let file: Glob
    package let when: BlueprintCondition?
    /// What begins a comment in the file.
    package let comment: String?
    /// The word before what counts, on its line or in parentheses, such as `require`; nil if all of the file counts.
    package let after: String?
    /// The text to look for, as a whole word; nil if `after` is enough.
    package let contains: BlueprintText?
    /// The version that what follows the text must allow, or a later one: `<2`, `==1.4` and `v1.4.0` do not allow 2.0.
    package let least: String?
    /// The version below which it must allow none, where the text stands at all.
    package let floor: String?
    /// The line to add.
    package let line: BlueprintText

    static func decode(_ fields: inout MappingReader, _ settings: TemplateSettings) -> NeedSpec {
        NeedSpec(
            file: Glob(fields.string("file")), when: fields.condition("when", seeing: .run, settings),
            comment: fields.optionalString("comment"), after: fields.optionalString("after"),
            contains: fields.has("after")
                ? fields.optionalTemplate("contains", seeing: .run, settings, language: .plain)
                : fields.template("contains", seeing: .run, settings, language: .plain),
            least: fields.optionalString("least"), floor: fields.optionalString("floor"),
            line: fields.template("line", seeing: .run, settings, language: .plain))
    }
}
