internal import ArgumentParser

/// A value that is given by its name, which needs no description.
///
/// The library would compare names and descriptions at every start, through protocols that take it long to find.
protocol NamedValue: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension NamedValue {
    static var allValueStrings: [String] { allCases.map { $0.rawValue } }
    static var allValueDescriptions: [String: String] { [:] }
}
