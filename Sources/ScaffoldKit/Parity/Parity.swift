/// The coverage of several stacks, side by side.
package struct Parity: Sendable {
    /// The subject of a row, in reading order.
    package enum Group: String, Sendable, CaseIterable {
        case features, integrations, starters, actions, types, options, tasks
        case projectFiles = "files of the project"
        case resourceFiles = "files of each resource"
        case modelFiles = "files of each model"
        case integrationFiles = "files of each integration"

        /// Whether stacks should be equal here; how they split their files is up to them.
        package var isLevelled: Bool {
            switch self {
            case .features, .integrations, .starters, .actions, .types, .options, .tasks: true
            case .projectFiles, .resourceFiles, .modelFiles, .integrationFiles: false
            }
        }
    }

    package enum Coverage: String, Sendable {
        case none = "-"
        /// Can be planned, but no files are generated.
        case plan
        /// Can be planned and generated.
        case stubs
        /// Supported, for rows without files, such as types.
        case yes
    }

    package struct Row: Sendable {
        package let group: Group
        package let name: String
        /// In the order of the stacks.
        package let coverage: [Coverage]

        package var isLevel: Bool { !group.isLevelled || Set(coverage).count == 1 }
    }

    package let stacks: [String]
    /// By group; within a group by name, or in the stacks' order if that is meaningful.
    package let rows: [Row]

    package var isLevel: Bool { rows.allSatisfy(\.isLevel) }
}
