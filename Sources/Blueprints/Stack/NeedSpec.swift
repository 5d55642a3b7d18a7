internal import Documents
internal import Templating

/// A line without which the generated files do not build, in a file that the project may have of its own.
package struct NeedSpec: Sendable {
    /// The files that may have it; enough if one has.
    package let file: Glob
    package let when: BlueprintCondition?
    /// The text to look for, as a whole word.
    package let contains: BlueprintText
    /// The line to add.
    package let line: BlueprintText

    static func decode(_ fields: inout MappingReader, _ settings: TemplateSettings) -> NeedSpec {
        NeedSpec(
            file: Glob(fields.string("file")), when: fields.condition("when", seeing: .run, settings),
            contains: fields.template("contains", seeing: .run, settings, language: .plain),
            line: fields.template("line", seeing: .run, settings, language: .plain))
    }
}
