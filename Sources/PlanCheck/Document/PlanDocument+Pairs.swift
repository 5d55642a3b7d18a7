extension PlanDocument {
    /// The critiques, each with its maker.
    var reviews: some Sequence<(critique: Task, maker: Task)> {
        tasks.indices.lazy.compactMap { place in
            maker(ofTaskAt: place).map { (tasks[place], $0) }
        }
    }

    var makers: some Sequence<Task> { tasks.lazy.filter { !$0.isCritique } }

    func task(numbered number: Int) -> Task? { places[number].map { tasks[$0] } }

    /// The maker of the critique at an index: the task before it, as the format requires, or else the one that the
    /// critique names as its only dependency. Nil for a maker.
    func maker(ofTaskAt place: Int) -> Task? {
        guard tasks[place].isCritique else { return nil }
        if place > 0, !tasks[place - 1].isCritique { return tasks[place - 1] }
        guard let named = tasks[place].dependencies?.value, named.count == 1, let number = named.first?.value,
            let maker = task(numbered: number), !maker.isCritique
        else { return nil }
        return maker
    }
}
