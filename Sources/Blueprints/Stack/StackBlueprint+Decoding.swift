package import Documents
internal import Model
internal import Templating

extension StackBlueprint {
    /// Document -> stack; nil exactly when an error was reported.
    package static func decode(_ document: LocatedNode, reporting diagnostics: inout Diagnostics) -> StackBlueprint? {
        var faults = Diagnostics()
        defer { diagnostics.append(contentsOf: faults) }
        let stack = draft(document, reporting: &faults)
        return faults.hasErrors ? nil : stack
    }

    /// The same with placeholders for what is at fault; nil if the document is no mapping.
    package static func draft(_ document: LocatedNode, reporting diagnostics: inout Diagnostics) -> StackBlueprint? {
        var draft: StackBlueprint?
        _ = document.mapping(&diagnostics) { draft = decode(&$0) }
        return draft
    }

    private static func decode(_ fields: inout MappingReader) -> StackBlueprint {
        let head = BlueprintHead.decode(&fields)
        let options = OptionSpec.decode(&fields)
        let commands = fields.namedTexts("commands").map { CommandSpec(name: $0.name.text, text: $0.text.text) }
        let naming = fields.optionalMapping("naming") { Naming.decode(&$0) } ?? Naming(acronyms: [], reserved: [])
        let texts = TemplateSettings.includes(of: &fields)
        let known =
            head.isAbstract
            ? TemplateSettings(options: .any, commands: .any, vars: .any, acronyms: naming.acronyms, includes: texts)
            : TemplateSettings(options: options, commands: commands, acronyms: naming.acronyms, includes: texts)
        var proven = known.proven(by: fields.value.sources)
        let vars = VariableSpec.decode(&fields, &proven)
        let settings = proven
        let snippets = fields.namedMappings("snippets") { SnippetSpec.decode($0, &$1) }
        let stack = StackBlueprint(
            head: head,
            document: fields.value,
            language: fields.string("language"),
            framework: fields.string("framework"),
            detect: fields.mappings("detect") { FileMatch.decode(&$0) },
            options: options,
            naming: naming,
            names: fields.mappings("names") { NameSpec.decode(&$0, settings) },
            snippets: snippets,
            types: TypeSpec.decode(&fields, snippets, settings),
            commands: commands,
            vars: vars,
            languages: OutputLanguage.decode(&fields),
            models: fields.mapping("models") { ModelRules.decode(&$0, settings) },
            problems: ProblemSpec.decode(&fields),
            endpoints: fields.mapping("endpoints") { EndpointRules.decode(&$0, settings) },
            makesCalls: fields.boolean("calls", default: false),
            services: fields.mappings("services") { ServiceSpec.decode(&$0, settings) },
            files: fields.drafts("files") { FileSpec.decode(&$0, settings) },
            inject: fields.drafts("inject") { InjectSpec.decode(&$0, settings) },
            needs: fields.mappings("needs") { NeedSpec.decode(&$0, settings) },
            foreign: fields.mappings("foreign") { ForeignSpec.decode(&$0, settings) },
            next: .read("next", of: &fields, seeing: .architecture.with("created", .list(.text)), settings),
            summary: fields.mapping("architecture") {
                $0.template("summary", seeing: .architecture, settings)
            },
            critique: fields.mapping("critique") { CritiqueSpec.decode(&$0, settings) },
            left: fields.optionalMapping("left") { LeftSpec.decode(&$0, settings) },
            tasks: TaskSpec.ordered(
                fields.drafts("tasks") { TaskSpec.decode(&$0, settings) }, reporting: &fields.diagnostics))
        if !settings.areProven(textsOf: fields.value) {
            StackIds(stack: stack, of: fields.value).check(reporting: &fields.diagnostics)
        }
        return stack
    }
}

extension FileMatch {
    static func decode(_ fields: inout MappingReader, fileKey: String = "file") -> FileMatch {
        FileMatch(file: Glob(fields.string(fileKey)), contains: fields.optionalString("contains"))
    }
}

extension Naming {
    static func decode(_ fields: inout MappingReader) -> Naming {
        let acronyms = fields.texts("acronyms")
        for acronym in acronyms where !(acronym.text.first?.isUppercase ?? false) {
            fields.diagnostics.error(
                "invalid-acronym", "the acronym \(acronym.text.quoted) does not begin with a capital letter",
                at: acronym.location, fix: "write it as names spell it, such as `\(acronym.text.uppercased())`")
        }
        func subjects(_ fields: inout MappingReader) -> [Subject] {
            fields.has("options") || fields.has("files") ? fields.choices("of", default: []) : fields.choices("of")
        }
        return Naming(
            acronyms: acronyms.map(\.text),
            reserved: fields.mappings("reserved") { fields in
                Reservation(
                    id: fields.optionalText("id"), reason: fields.string("reason"),
                    subjects: subjects(&fields), options: fields.texts("options"),
                    root: fields.optionalString("root"), files: fields.strings("files", default: []).map(Glob.init),
                    words: fields.strings("words", default: []), prefixes: fields.strings("prefixes", default: []),
                    suffixes: fields.strings("suffixes", default: []),
                    first: fields.optionalString("first").map(CharacterList.init),
                    others: fields.optionalString("others").map(CharacterList.init))
            })
    }
}

extension NameSpec {
    static func decode(_ fields: inout MappingReader, _ settings: TemplateSettings) -> NameSpec {
        let each: Each? = fields.optionalChoice("each")
        let shape = ScopeShape.architecture.with(each)
        return NameSpec(
            place: fields.template("in", seeing: shape, settings), each: each,
            names: fields.template("names", seeing: shape, settings, language: .plain))
    }
}

extension ModelRules {
    static func decode(_ fields: inout MappingReader, _ settings: TemplateSettings) -> ModelRules {
        let rules = ModelRules(
            name: fields.template("name", seeing: .naming, settings, language: .plain),
            table: fields.template("table", seeing: .naming, settings, language: .plain),
            before: fields.mappings("before") { FieldSpec.decode(&$0, hasRole: true, settings) },
            after: fields.mappings("after") { FieldSpec.decode(&$0, hasRole: true, settings) },
            deliveries: fields.optionalMapping("deliveries") { fields in
                DeliveryRules(
                    key: fields.strings("key"),
                    fields: fields.namedTexts("fields").map { ($0.name.text, $0.text.text) },
                    kept: fields.namedTexts("kept").map { ($0.name.text, $0.text.text) })
            })
        for field in rules.before { field.checkKey(reporting: &fields.diagnostics) }
        if let type = fields.optionalString("key"), fields.has("before"), rules.before.map(\.type) != [type] {
            fields.diagnostics.error(
                "wrong-key", "the templates require a key of one field of type `\(type)`",
                at: rules.before.first { $0.type != type }?.typeLocation ?? fields.location("before"),
                fix: "give `before` a single field of type `\(type)`; if your templates support another "
                    + "key, set `models.key`")
        }
        let roles = fields.optionalMapping("roles") { fields in
            Field.Role.allCases.compactMap { role in fields.optionalString(role.rawValue).map { (role, $0) } }
        }
        for (role, type) in roles ?? [] { rules.check(role, type, &fields) }
        return rules
    }

    /// Every row must have a value of the type for the role.
    private func check(_ role: Field.Role, _ type: String, _ fields: inout MappingReader) {
        let field = (before + after).first { $0.role == role }
        if let field, field.type == type, field.required, !field.unique { return }
        fields.diagnostics.error(
            "wrong-role",
            field.map {
                "the templates require of `role: \($0.role?.rawValue ?? "")` a required `\(type)` that is not unique"
            }
                ?? "no field of `before` or `after` has `role: \(role.rawValue)`, which the templates require",
            at: field?.typeLocation ?? fields.location("after"),
            fix: "write `type: \(type), role: \(role.rawValue)` for a required field that may repeat")
    }
}

extension ProblemSpec {
    static func decode(_ fields: inout MappingReader) -> [ProblemSpec] {
        fields.namedTexts("problems").compactMap { name, reason in
            guard let status = Int(name.text), String(status) == name.text, (400...599).contains(status) else {
                fields.diagnostics.error(
                    "invalid-status", "\(name.text.quoted) is not an error status", at: name.location,
                    fix: "use a number from 400 to 599")
                return nil
            }
            return ProblemSpec(status: status, reason: reason.text)
        }
    }
}

extension ServiceSpec {
    static func decode(_ fields: inout MappingReader, _ settings: TemplateSettings) -> ServiceSpec {
        let each = fields.choice("each", placeholder: Each.resource, among: Each.owners)
        let shape = ScopeShape.run.with(each)
        return ServiceSpec(
            each: each,
            when: fields.condition("when", seeing: shape, settings),
            name: fields.template("name", seeing: shape, settings, language: .plain),
            purpose: fields.template("purpose", seeing: shape, settings))
    }
}
