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

extension StackBlueprint {
    /// What begins a line comment in a file, by its language; nil if that has none.
    package func commentMarker(of path: String) -> String? {
        var faults = Diagnostics()
        let languages = LanguageTable.builtIn(reporting: &faults).adding(languages)
        return languages.language(ofFile: path).commentMarker
    }
}
