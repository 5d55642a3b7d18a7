/// An option and its value in this run.
package struct OptionValue: Sendable {
    package enum Origin: Sendable, Hashable {
        case given
        /// Found in this file of the repository.
        case found(String)
        case `default`
    }

    package let spec: OptionSpec
    package let value: String
    package let origin: Origin

    package init(spec: OptionSpec, value: String, origin: Origin) {
        self.spec = spec
        self.value = value
        self.origin = origin
    }
}
