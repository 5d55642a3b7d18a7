package import Templating

/// What a template sees of a `Subject`: for each name, its shape and how its value is read.
///
/// Load-time checks use the shape and rendering uses the values, so the two cannot disagree. A run needs few of the views
/// and hardly a shape: each is made when it is first used.
package struct View<Subject: Sendable>: Sendable {
    package struct Member: Sendable {
        package let name: String
        package let read: @Sendable (Subject) -> TemplateValue
        private let makeShape: @Sendable () -> TemplateShape

        package var shape: TemplateShape { makeShape() }

        package init(
            name: String, shape: @autoclosure @escaping @Sendable () -> TemplateShape,
            read: @escaping @Sendable (Subject) -> TemplateValue
        ) {
            self.name = name
            self.read = read
            makeShape = shape
        }
    }

    package let members: [Member]
    private let lazyShape: LazyShape
    private let names: TemplateNames
    /// Made here, where the type of the subject is known: other modules run the one copy for all types.
    private let read: @Sendable (Subject) -> TemplateValue

    package init(_ members: Member...) { self.init(members) }

    init(_ members: [Member]) {
        self.members = members
        lazyShape = LazyShape { .mapping(members.map { TemplateShape.Member($0.name, $0.shape) }) }
        let names = TemplateNames(members.map(\.name))
        self.names = names
        read = { subject in .mapping(TemplateMapping(names) { members[$0].read(subject) }) }
    }

    /// The members for a larger value that has the subject as a part.
    func members<Whole>(of part: @escaping @Sendable (Whole) -> Subject) -> [View<Whole>.Member] {
        members.map { member in
            View<Whole>.Member(name: member.name, shape: member.shape) { member.read(part($0)) }
        }
    }

    package var shape: TemplateShape { lazyShape.value }

    package func has(_ name: String) -> Bool { names.has(name) }

    /// Each name is read on demand.
    package func value(of subject: Subject) -> TemplateValue { read(subject) }
}

extension View.Member {
    /// A validated name or the blueprint author's own words: may be printed anywhere.
    package static func text(_ name: String, _ read: @escaping @Sendable (Subject) -> String) -> Self {
        Self(name: name, shape: .text) { .text(read($0)) }
    }

    /// Text from a user or a document: reaches source files only through `quote` or `comment`.
    package static func tainted(_ name: String, _ read: @escaping @Sendable (Subject) -> String) -> Self {
        Self(name: name, shape: .tainted) { .tainted(read($0)) }
    }

    package static func boolean(_ name: String, _ read: @escaping @Sendable (Subject) -> Bool) -> Self {
        Self(name: name, shape: .boolean) { .boolean(read($0)) }
    }

    static func integer(_ name: String, _ read: @escaping @Sendable (Subject) -> Int) -> Self {
        Self(name: name, shape: .integer) { .integer(read($0)) }
    }

    /// A number, or `none`.
    static func optionalInteger(_ name: String, _ read: @escaping @Sendable (Subject) -> Int?) -> Self {
        Self(name: name, shape: .any) { read($0).map { .integer($0) } ?? .none }
    }

    /// A validated name, or `none`.
    static func optionalText(_ name: String, _ read: @escaping @Sendable (Subject) -> String?) -> Self {
        Self(name: name, shape: .any) { read($0).map { .text($0) } ?? .none }
    }

    static func texts(_ name: String, _ read: @escaping @Sendable (Subject) -> [String]) -> Self {
        Self(name: name, shape: .list(.text)) { .list(read($0).map { .text($0) }) }
    }

    package static func taintedTexts(_ name: String, _ read: @escaping @Sendable (Subject) -> [String]) -> Self {
        Self(name: name, shape: .list(.tainted)) { .list(read($0).map { .tainted($0) }) }
    }

    package static func list<Item>(
        _ name: String, of view: @autoclosure @escaping @Sendable () -> View<Item>,
        _ read: @escaping @Sendable (Subject) -> [Item]
    ) -> Self {
        Self(name: name, shape: .list(view().shape)) { .list(read($0).map(view().value)) }
    }

    package static func lists<Item>(
        _ name: String, of view: @autoclosure @escaping @Sendable () -> View<Item>,
        _ read: @escaping @Sendable (Subject) -> [[Item]]
    ) -> Self {
        Self(name: name, shape: .list(.list(view().shape))) { .list(read($0).map { .list($0.map(view().value)) }) }
    }

    /// A part, or `none`. Its names are checked as if it were there.
    static func optional<Item>(
        _ name: String, of view: @autoclosure @escaping @Sendable () -> View<Item>,
        _ read: @escaping @Sendable (Subject) -> Item?
    ) -> Self {
        Self(name: name, shape: view().shape) { read($0).map(view().value) ?? .none }
    }

    package static func one<Item>(
        _ name: String, of view: @autoclosure @escaping @Sendable () -> View<Item>,
        _ read: @escaping @Sendable (Subject) -> Item
    ) -> Self {
        Self(name: name, shape: view().shape) { view().value(of: read($0)) }
    }
}
