/// What each stack covers, side by side.
package struct Parity: Sendable {
    /// What a row is about, in the order in which people read it.
    package enum Group: String, Sendable, CaseIterable {
        case features, integrations, starters, actions, types, options, tasks
        case projectFiles = "files of the project"
        case resourceFiles = "files of each resource"
        case modelFiles = "files of each model"
        case integrationFiles = "files of each integration"

        /// Whether stacks are meant to be equal here; how they cut their files is their own affair.
        package var isLevelled: Bool {
            switch self {
            case .features, .integrations, .starters, .actions, .types, .options, .tasks: true
            case .projectFiles, .resourceFiles, .modelFiles, .integrationFiles: false
            }
        }
    }

    package enum Coverage: String, Sendable {
        case none = "-"
        /// It is planned, and no files are made.
        case plan
        /// It is planned and its files are made.
        case stubs
        /// What has no files, such as a type.
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
    /// By group; within a group by name, or in the stacks' order where that tells something.
    package let rows: [Row]

    package var isLevel: Bool { rows.allSatisfy(\.isLevel) }
}
