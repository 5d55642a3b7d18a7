/// Something that the service manages, as this stack names and stores it.
package struct Resource: Sendable {
    package let outline: ResourceOutline
    package let purpose: String
    /// What its service does, as a phrase: `creates, lists and cancels subscriptions`.
    package let service: String
    /// All columns in order, including the stack's own (`id`, `created_at`).
    package let fields: [Field]
    /// The fields of the feature's resources that store the key of this one.
    package let referrers: [Field]
    /// Those of its fields' values that only one row may have.
    package let combinations: [Combination]
    /// The URL paths of the collection and of an item, including the prefix.
    package let collection: String
    package let item: String
    package let actions: [Action]
    package let endpoints: [Endpoint]
    /// Whether the events of an integration change its rows.
    let hasEvents: Bool

    package init(
        outline: ResourceOutline, purpose: String, service: String, fields: [Field], referrers: [Field],
        combinations: [Combination], collection: String, item: String, actions: [Action], endpoints: [Endpoint],
        hasEvents: Bool
    ) {
        self.outline = outline
        self.purpose = purpose
        self.service = service
        self.fields = fields
        self.referrers = referrers
        self.combinations = combinations
        self.collection = collection
        self.item = item
        self.actions = actions
        self.endpoints = endpoints
        self.hasEvents = hasEvents
    }

    package var name: ResourceName { outline.name }
    package var model: String { outline.model }
    package var table: String { outline.table }

    /// With some of its endpoints.
    package func narrowed(to isIncluded: (Endpoint) -> Bool) -> Resource {
        Resource(
            outline: outline, purpose: purpose, service: service, fields: fields, referrers: referrers,
            combinations: combinations, collection: collection, item: item, actions: actions,
            endpoints: endpoints.filter(isIncluded), hasEvents: hasEvents)
    }

    /// The name of the parameter in the path of one item: ASCII letters, digits and `_`.
    package var parameter: String { Self.parameter(of: item) ?? "" }

    /// The name of the parameter at the end of a path: `id` in `/notes/{id}`, `/notes/:id` or `/notes/<id>`. Nil if there
    /// is none, or if its name is not made of ASCII letters, digits and `_`.
    package static func parameter(of path: String) -> String? {
        guard let last = path.split(separator: "/").last, let mark = last.first else { return nil }
        let end: String
        switch mark {
        case "{": end = "}"
        case "<": end = ">"
        case ":": end = ""
        default: return nil
        }
        guard last.hasSuffix(end) else { return nil }
        let name = last.dropFirst().dropLast(end.count)
        let isWord = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" }
        return isWord && name.first.map { !$0.isNumber } ?? false ? String(name) : nil
    }

    /// The first endpoint with a pattern; nil if there is none.
    func endpoint(of pattern: String) -> Endpoint? { endpoints.first { $0.action.pattern == pattern } }

    /// The fields that clients may send on create; empty if no endpoint creates rows.
    package var creatable: [Field] {
        endpoint(of: "create") == nil ? [] : fields.filter { $0.write.contains(.create) }
    }

    /// Those of them that take any text of five characters, such as a quote of each kind, a backslash, a line end and an
    /// emoji.
    var free: [Field] { creatable.filter { $0.isFree && $0.max ?? 5 >= 5 } }

    /// The fields that clients may send on update; empty if no endpoint updates rows.
    package var updatable: [Field] {
        endpoint(of: "update") == nil ? [] : fields.filter { $0.write.contains(.update) }
    }

    /// The fields by whose values clients may filter the list; empty if no endpoint lists rows.
    package var filters: [Field] { endpoint(of: "list") == nil ? [] : fields.filter(\.isFilter) }

    /// Whether anything changes rows that are there.
    var isChanged: Bool {
        hasEvents || !called.isEmpty || endpoints.contains { $0.effect == .set || $0.action.pattern == "update" }
    }

    /// The services that its actions call, each once.
    var called: [CalledService] {
        endpoints.compactMap(\.action.call).reduce(into: []) { services, call in
            let service = CalledService(name: call.integration, api: call.api)
            if !services.contains(service) { services.append(service) }
        }
    }

    /// The fields that its calls answer.
    var answered: [Field] {
        let names = Set(endpoints.compactMap(\.action.call).flatMap(\.answer).map(\.field.text))
        return fields.filter { names.contains($0.name) }
    }

    /// The field with a role; nil if the stack has none.
    func field(_ role: Field.Role) -> Field? { fields.first { $0.role == role } }
}
