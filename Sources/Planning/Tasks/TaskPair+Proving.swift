extension Sequence where Element == TaskPair {
    /// What is left of a feature builds only when all of it is there: so the criteria with a command that stand in makers
    /// up to one of them stand in that one alone.
    package func proving(_ commands: [String], in last: Int) -> [TaskPair] {
        let moved = filter { $0.maker.order < last }.flatMap { $0.maker.criteria.critical.filter { $0.runs(commands) } }
        return map { pair in
            if pair.maker.order < last { return pair.with(pair.maker.criteria.critical.filter { !$0.runs(commands) }) }
            guard pair.maker.order == last else { return pair }
            let own = pair.maker.criteria.critical
            var told = Set(own)
            return pair.with(moved.filter { told.insert($0).inserted } + own)
        }
    }
}

extension TaskPair {
    /// With other critical criteria, which then stand nowhere else; the same if there are none.
    fileprivate func with(_ critical: [String]) -> TaskPair {
        critical.isEmpty ? self : TaskPair(maker: maker.with(critical), critique: critique)
    }
}

extension Maker {
    fileprivate func with(_ critical: [String]) -> Maker {
        func others(_ texts: [String]) -> [String] { texts.filter { !critical.contains($0) } }
        return Maker(
            order: order, dependencies: dependencies, name: name, description: description, skill: skill,
            requirements: requirements, create: create, modify: modify, test: test, testTypes: testTypes,
            patterns: patterns,
            criteria: Criteria(
                critical: critical, expected: others(criteria.expected), niceToHave: others(criteria.niceToHave)),
            timeout: timeout)
    }
}

extension String {
    /// Whether it demands that one of the commands is run.
    fileprivate func runs(_ commands: [String]) -> Bool {
        commands.contains { contains("`\($0)`") || contains("`\($0) ") }
    }
}
