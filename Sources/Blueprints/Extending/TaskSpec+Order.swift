internal import Documents

extension TaskSpec {
    /// The tasks in order, each task with `before` moved to its place.
    ///
    /// Tasks before the same task keep their order. Tasks may be moved before a task that is moved itself.
    static func ordered(_ tasks: [TaskSpec], reporting diagnostics: inout Diagnostics) -> [TaskSpec] {
        tasks.reduce(into: tasks) { ordered, task in
            guard let before = task.before else { return }
            guard before.text != task.id, ordered.contains(where: { $0.id == before.text }) else {
                diagnostics.error(
                    "unknown-id", "there is no other task \(before.text.quoted)", at: before.location,
                    fix: NearestName.suggestion(for: before.text, in: tasks.map(\.id).filter { $0 != task.id }))
                return
            }
            ordered.removeAll { $0.location == task.location }
            let place = ordered.firstIndex { $0.id == before.text } ?? ordered.endIndex
            ordered.insert(task, at: place)
        }
    }
}
