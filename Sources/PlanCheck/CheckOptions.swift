internal import Assets

/// The settings of a check.
package struct CheckOptions: Sendable {
    /// Whether each maker must wait for exactly the critique before it.
    package var isLinear: Bool
    /// The project that the plan is for; nil to ignore its files.
    package var project: ProjectFolder?
    /// The names of known skills; empty to accept any.
    package var skills: [String]

    package init(isLinear: Bool = false, project: ProjectFolder? = nil, skills: [String] = CheckOptions.builtInSkills) {
        self.isLinear = isLinear
        self.project = project
        self.skills = skills
    }

    /// The skills built into the program, by the names of their folders.
    package static let builtInSkills: [String] = EmbeddedAsset.all.compactMap { asset in
        let parts = asset.path.description.split(separator: "/")
        return parts.count == 3 && parts[0] == "Skills" && parts[2] == "SKILL.md" ? String(parts[1]) : nil
    }
}
