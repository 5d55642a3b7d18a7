extension MappingReader {
    /// `true` or `false`.
    package mutating func boolean(_ key: String) -> Bool { required(key) { $0.boolean(&$1) } ?? false }

    package mutating func boolean(_ key: String, default value: Bool) -> Bool { optionalBoolean(key) ?? value }

    package mutating func optionalBoolean(_ key: String) -> Bool? { optional(key) { $0.boolean(&$1) } }

    /// An integer.
    package mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int {
        required(key) { $0.integer(in: range, &$1) } ?? range.lowerBound
    }

    package mutating func integer(_ key: String, in range: ClosedRange<Int>, default value: Int) -> Int {
        optionalInteger(key, in: range) ?? value
    }

    package mutating func optionalInteger(_ key: String, in range: ClosedRange<Int>) -> Int? {
        optional(key) { $0.integer(in: range, &$1) }
    }

    /// One of the `choices` of an enumeration; `placeholder` after an error was reported.
    @inlinable
    package mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, placeholder: Choice, among choices: [Choice]? = nil
    ) -> Choice {
        required(key) { $0.choice(among: choices, &$1) } ?? placeholder
    }

    @inlinable
    package mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, default value: Choice
    ) -> Choice {
        optionalChoice(key) ?? value
    }

    @inlinable
    package mutating func optionalChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, among choices: [Choice]? = nil
    ) -> Choice? {
        optional(key) { $0.choice(among: choices, &$1) }
    }

    /// A list of enumeration cases.
    @inlinable
    package mutating func choices<Choice: RawRepresentable<String> & CaseIterable>(_ key: String) -> [Choice] {
        required(key) { $0.items(&$1) { $0.choice(&$1) } } ?? []
    }

    @inlinable
    package mutating func choices<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, default value: [Choice]
    ) -> [Choice] {
        optional(key) { $0.items(&$1) { $0.choice(&$1) } } ?? value
    }
}
