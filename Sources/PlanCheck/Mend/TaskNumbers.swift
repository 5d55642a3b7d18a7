internal import Documents

/// Counts the tasks from 1 in the order of the list, where their numbers leave no doubt which task is which.
///
/// Numbers from 0, and numbers that begin anew in each phase. A dependency is a number of the same count.
struct TaskNumbers {
    private let orders: [Int]
    private let dependencies: [[Int]]

    /// Nil if a task has no number, or a dependency is none.
    init?(_ tasks: [Node]) {
        let mappings = tasks.compactMap(\.mapping)
        orders = mappings.compactMap { $0["task_order"]?.planInteger?.value }
        dependencies = mappings.compactMap { task in
            guard let items = task["dependencies"]?.sequence else { return task["dependencies"] == nil ? [] : nil }
            let numbers = items.compactMap { $0.planInteger?.value }
            return numbers.count == items.count ? numbers : nil
        }
        guard orders.count == tasks.count, dependencies.count == tasks.count else { return nil }
    }

    /// What is to be added to the number and the dependencies of each task; nil if all are right or in doubt.
    var shifts: [(number: Int, dependencies: Int)]? { fromZero ?? restarting }

    private var fromZero: [(number: Int, dependencies: Int)]? {
        guard !orders.isEmpty, orders == Array(0..<orders.count) else { return nil }
        let isOfZero = dependencies.enumerated().allSatisfy { index, others in
            others.allSatisfy { (0..<index).contains($0) }
        }
        let isOfOne = dependencies.enumerated().allSatisfy { index, others in
            others.allSatisfy { $0 > 0 && $0 <= index }
        }
        guard isOfZero || isOfOne else { return nil }
        return orders.map { _ in (1, isOfZero ? 1 : 0) }
    }

    /// Each count begins at 1 and has no gap; dependencies point back within it.
    private var restarting: [(number: Int, dependencies: Int)]? {
        var shifts: [(number: Int, dependencies: Int)] = []
        var start = 0
        for (index, order) in orders.enumerated() {
            if order == 1 { start = index }
            guard order == index - start + 1, dependencies[index].allSatisfy({ (1..<max(order, 1)).contains($0) })
            else {
                return nil
            }
            shifts.append((start, start))
        }
        return start == 0 ? nil : shifts
    }
}

extension TaskNumbers {
    /// The tasks in the order of their numbers; nil if they are in order, or the numbers do not count them from 1 with
    /// each task behind those that it depends on.
    static func sorted(_ tasks: [Node]) -> [Node]? {
        guard let numbers = TaskNumbers(tasks), numbers.isPermuted else { return nil }
        return zip(numbers.orders, tasks).sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Whether the numbers count all tasks, in another order than the list has.
    var isPermuted: Bool {
        orders.sorted() == Array(1...max(orders.count, 1)) && orders != orders.sorted()
            && pointsBack
    }

    /// Whether each task depends on smaller numbers only.
    private var pointsBack: Bool {
        zip(orders, dependencies).allSatisfy { order, others in others.allSatisfy { $0 > 0 && $0 < order } }
    }

    /// The tasks with the numbers that some of them lack, or have otherwise than their critique quotes them; nil if none
    /// does, or those of the others do not count the list from 1.
    static func counted(_ tasks: [Node]) -> [Node]? {
        let missing = Set(tasks.indices.filter { isWithoutNumber($0, in: tasks) })
        let filled = tasks.enumerated().map { place, task in
            missing.contains(place)
                ? task.setting(
                    "task_order", to: Node(.scalar(Node.Scalar(String(place + 1), style: .plain)), task.range)) : task
        }
        guard !missing.isEmpty, let numbers = TaskNumbers(filled),
            numbers.orders == Array(1...max(tasks.count, 1)), numbers.pointsBack
        else { return nil }
        return filled
    }

    private static func isWithoutNumber(_ index: Int, in tasks: [Node]) -> Bool {
        guard let task = tasks[index].mapping else { return false }
        guard let order = task["task_order"] else { return true }
        guard order.planInteger?.value != index + 1, index + 1 < tasks.count else { return false }
        let quoted = tasks[index + 1].mapping?["inputs"]?.mapping?["preceding_task"]?.mapping?["task_order"]
        return quoted?.planInteger?.value == index + 1
    }
}

extension Node {
    /// The task with its numbers shifted, also the one that its critique repeats.
    func shiftingNumbers(by shift: (number: Int, dependencies: Int)) -> Node {
        var task = self
        if let order = mapping?["task_order"]?.shifted(by: shift.number) {
            task = task.setting("task_order", to: order)
        }
        if let items = mapping?["dependencies"]?.sequence {
            let list = Node(.sequence(items.map { $0.shifted(by: shift.dependencies) ?? $0 }), range)
            task = task.setting("dependencies", to: list)
        }
        guard let inputs = mapping?["inputs"], let preceding = inputs.mapping?["preceding_task"],
            let order = preceding.mapping?["task_order"]?.shifted(by: shift.number)
        else { return task }
        return task.setting(
            "inputs", to: inputs.setting("preceding_task", to: preceding.setting("task_order", to: order)))
    }

    private func shifted(by count: Int) -> Node? {
        guard let number = planInteger?.value, number < 1 << 40, number > -1 << 40 else { return nil }
        return Node(.scalar(Scalar(String(number + count), style: .plain)), range)
    }
}
