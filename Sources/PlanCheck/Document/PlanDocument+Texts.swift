extension PlanDocument {
    /// Visits every text that the plan's author wrote for whoever carries out the plan, in text order.
    ///
    /// Skips the copies in the inputs of critiques, and the prompt, which is the user's.
    func visitTexts(_ visit: (Located<String>) -> Void) {
        if let architecture { Self.visitTexts(of: architecture, visit) }
        for task in tasks {
            for text in [task.name, task.description, task.skill, task.maker?.requirements, task.maker?.patterns] {
                text.map(visit)
            }
            task.maker?.files.forEach(visit)
            task.criteria?.all.forEach(visit)
        }
    }

    private static func visitTexts(of architecture: Architecture, _ visit: (Located<String>) -> Void) {
        architecture.summary.map(visit)
        for endpoint in architecture.endpoints { [endpoint.path, endpoint.purpose].forEach { $0.map(visit) } }
        for model in architecture.models {
            [model.name, model.purpose, model.table].forEach { $0.map(visit) }
            model.keyFields?.value.forEach(visit)
        }
        architecture.services.forEach(visit)
        architecture.integrations.forEach(visit)
    }

    /// Whether a critical or expected criterion of a maker contains one of the words.
    func demands(_ words: WordList) -> Bool {
        makers.contains { task in
            [task.criteria?.critical, task.criteria?.expected].contains { list in
                list?.value.contains { words.isIn($0.value) } ?? false
            }
        }
    }
}
