package import Documents

/// Undertaking -> an architecture for each of its tracks, which fit together.
package struct ChiefArchitect: Sendable {
    package let undertaking: Undertaking

    package init(undertaking: Undertaking) {
        self.undertaking = undertaking
    }

    /// As many as there are tracks; nil exactly when an error was reported.
    package func design(reporting diagnostics: inout Diagnostics) -> [Architecture]? {
        var architectures: [Architecture] = []
        for track in undertaking.tracks {
            var requirements = track.requirements
            requirements.survey = requirements.survey.expecting(architectures.flatMap(\.files))
            var faults = Diagnostics()
            architectures.append(Architect(requirements: requirements).design(reporting: &faults))
            diagnostics.appendOnce(faults.all)
        }
        let parts = zip(architectures, undertaking.tracks.map(\.requirements.location)).map { ($0, $1) }
        ClashChecker(parts: parts).check(reporting: &diagnostics)
        return diagnostics.hasErrors ? nil : architectures
    }
}
