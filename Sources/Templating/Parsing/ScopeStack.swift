/// Resolves names to slots at the current place of the parser.
///
/// As in Jinja, only the body of a loop is a scope: a `set` there ends with the iteration, while a `set` within an `if`
/// remains. A name that the template does not define is free and comes from the context.
struct ScopeStack {
    private struct Loop {
        var slots = SlotTable()
        /// Slots of the scope that start each iteration with the value of an outer variable.
        var inherited: [SlotCopy] = []
    }

    /// By slot.
    private(set) var variables: [Variable] = []
    private var free = SlotTable()
    /// The slots of names that always have their value from the context, whatever the template sets.
    private var globals = SlotTable()
    /// The enclosing loops, innermost last.
    private var loops: [Loop] = []
    private(set) var deepestLoop = 0

    /// Makes room for the names among some words.
    mutating func reserve(words: Int) {
        variables.reserveCapacity(min(words / 3 + 1, SlotTable.few))
        free.reserve(min(words / 3 + 1, SlotTable.few))
    }

    /// The number of enclosing loops.
    var loopDepth: Int { loops.count }

    mutating func slot(reading name: String, _ use: VariableUse?) -> Int32 {
        let key = TemplateKey(name)
        var level = loops.count
        while level > 0 {
            level -= 1
            if let slot = loops[level].slots[key] { return slot }
        }
        if let slot = free[key] { return slot }
        let slot = variables.add(Variable(key: key, origin: .free(use)))
        free.add(key, slot)
        return slot
    }

    mutating func slot(global name: String) -> Int32 {
        let key = TemplateKey(name)
        if let slot = globals[key] { return slot }
        let slot = variables.add(Variable(key: key, origin: .global))
        globals.add(key, slot)
        return slot
    }

    mutating func slot(setting name: String) -> Int32 {
        let innermost = loops.count - 1
        if innermost < 0 { return slot(reading: name, nil) }
        if let slot = loops[innermost].slots[TemplateKey(name)] { return slot }
        let outer = slot(reading: name, nil)
        let slot = addLocal(name)
        loops[innermost].inherited.append(SlotCopy(from: outer, to: slot))
        return slot
    }

    /// Enters a loop's body and returns the slots of its variables.
    mutating func enterLoop(variables names: [String]) -> [Int32] {
        loops.append(Loop())
        deepestLoop = max(deepestLoop, loopDepth)
        return names.map { addLocal($0) }
    }

    mutating func leaveLoop() -> [SlotCopy] { loops.removeLast().inherited }

    /// Adds a name to the scope of the innermost loop.
    private mutating func addLocal(_ name: String) -> Int32 {
        let key = TemplateKey(name)
        let slot = variables.add(Variable(key: key, origin: .local))
        loops[loops.count - 1].slots.add(key, slot)
        return slot
    }
}

/// Slots by name. Few names are compared one by one, as most templates have few; many are hashed.
private struct SlotTable {
    private var entries: [(key: TemplateKey, slot: Int32)] = []
    /// All of them, once there are many.
    private var index: [TemplateKey: Int32] = [:]

    static let few = 16

    mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

    subscript(key: TemplateKey) -> Int32? {
        if entries.count > Self.few { return index[key] }
        var position = entries.count
        while position > 0 {
            position -= 1
            if entries[position].key == key { return entries[position].slot }
        }
        return nil
    }

    mutating func add(_ key: TemplateKey, _ slot: Int32) {
        entries.append((key, slot))
        guard entries.count > Self.few else { return }
        if index.isEmpty { for entry in entries { index[entry.key] = entry.slot } } else { index[key] = slot }
    }
}
