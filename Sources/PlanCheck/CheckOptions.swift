internal import Assets

/// What a check is told besides the plan.
package struct CheckOptions: Sendable {
    /// Whether each maker has to wait for exactly the critique before it.
    package var isLinear: Bool
    /// The project that the plan is for; nil where its files are not to be looked at.
    package var project: ProjectFolder?
    /// The names of the skills that are known; none are asked for where it is empty.
    package var skills: [String]

    package init(isLinear: Bool = false, project: ProjectFolder? = nil, skills: [String] = CheckOptions.builtInSkills) {
        self.isLinear = isLinear
        self.project = project
        self.skills = skills
    }

    /// The skills that were built into the program, by the names of their folders.
    package static let builtInSkills: [String] = EmbeddedAsset.all.compactMap { asset in
        let parts = asset.path.description.split(separator: "/")
        return parts.count == 3 && parts[0] == "Skills" && parts[2] == "SKILL.md" ? String(parts[1]) : nil
    }
}
