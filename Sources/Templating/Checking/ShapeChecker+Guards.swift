extension ShapeChecker {
    /// Checks code that runs only if the test holds, knowing the names that the test found to be defined.
    mutating func guarding<Result>(_ test: ExpressionID, _ look: (inout ShapeChecker) -> Result) -> Result {
        let outer = guarded
        defer { guarded = outer }
        addGuards(of: test)
        return look(&self)
    }

    private mutating func addGuards(of test: ExpressionID) {
        switch program.tables[test] {
        case .and(let left, let right):
            addGuards(of: left)
            addGuards(of: right)
        case .isDefined(let operand):
            if let path = NamePath(operand, in: program.tables) { guarded.insert(path) }
        default: break
        }
    }

    func isGuarded(_ id: ExpressionID) -> Bool {
        NamePath(id, in: program.tables).map(guarded.contains) ?? false
    }
}
