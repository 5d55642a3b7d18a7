import Blueprints
import Documents
import Templating

/// The languages of `Templates/languages.yaml`, for tests of the sinks.
extension LanguageTable {
    static let builtIn: LanguageTable = {
        var diagnostics = Diagnostics()
        let table = LanguageTable.builtIn(reporting: &diagnostics)
        precondition(diagnostics.all.isEmpty, describe(diagnostics.all))
        return table
    }()
}

extension OutputLanguage {
    static let builtIn = LanguageTable.builtIn.languages
    static let (go, python, swift, javascript) = (named("go"), named("python"), named("swift"), named("javascript"))
    static let (sql, yaml, json, toml) = (named("sql"), named("yaml"), named("json"), named("toml"))
    static let (markdown, shell, ruby, elixir) = (named("markdown"), named("shell"), named("ruby"), named("elixir"))
    static let (kotlin, java, csharp, php) = (named("kotlin"), named("java"), named("csharp"), named("php"))
    static let (rust, c, dockerfile) = (named("rust"), named("c"), named("dockerfile"))
    static let (makefile, ini, env) = (named("makefile"), named("ini"), named("env"))

    static func named(_ name: String) -> OutputLanguage {
        guard let language = builtIn.first(where: { $0.name == name }) else { preconditionFailure("no `\(name)`") }
        return language
    }
}
