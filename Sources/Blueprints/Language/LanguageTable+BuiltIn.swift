internal import Assets
package import Documents
package import Templating

extension LanguageTable {
    /// The languages of `Templates/languages.yaml`, decoded on demand: plans do not need them.
    package static func builtIn(reporting diagnostics: inout Diagnostics) -> LanguageTable {
        guard let source = EmbeddedAsset.template(named: "\(EmbeddedAsset.folder)/languages.yaml"),
            let document = YAMLReader.read(source, reporting: &diagnostics)
        else { return LanguageTable([]) }
        let read = MappingReader.read(document, in: source, reporting: &diagnostics) { OutputLanguage.decode(&$0) }
        return LanguageTable(read ?? [])
    }
}
