/// Resolves names to slots at the current place of the parser.
///
/// As in Jinja, only the body of a loop is a scope: a `set` there ends with the iteration, while a `set` within an `if`
/// remains. A name that the template does not define is free and comes from the context.
struct ScopeStack {
    private struct Scope {
        var slots: [String: Int32] = [:]
        /// Slots of the scope that start each iteration with the value of an outer variable.
        var inherited: [SlotCopy] = []
    }

    private var scopes = [Scope()]
    /// The slots of names that always have their value from the context, whatever the template sets.
    private var globals: [String: Int32] = [:]
    private(set) var slotNames: [String] = []
    private(set) var freeVariables: [FreeVariable] = []
    /// The first use of each free name, by its index.
    private(set) var uses: [VariableUse?] = []
    private(set) var deepestLoop = 0

    /// The number of enclosing loops.
    var loopDepth: Int { scopes.count - 1 }

    mutating func slot(reading name: String, _ use: VariableUse?) -> Int32 {
        for scope in scopes.reversed() {
            if let slot = scope.slots[name] { return slot }
        }
        let slot = newSlot(name)
        scopes[0].slots[name] = slot
        freeVariables.append(FreeVariable(key: TemplateKey(name), slot: slot, isUsed: use != nil, isGlobal: false))
        uses.append(use)
        return slot
    }

    mutating func slot(global name: String) -> Int32 {
        if let slot = globals[name] { return slot }
        let slot = newSlot(name)
        globals[name] = slot
        freeVariables.append(FreeVariable(key: TemplateKey(name), slot: slot, isUsed: false, isGlobal: true))
        uses.append(nil)
        return slot
    }

    mutating func slot(setting name: String) -> Int32 {
        let innermost = scopes.count - 1
        if let slot = scopes[innermost].slots[name] { return slot }
        let outer = slot(reading: name, nil)
        if innermost == 0 { return outer }
        let slot = newSlot(name)
        scopes[innermost].slots[name] = slot
        scopes[innermost].inherited.append(SlotCopy(from: outer, to: slot))
        return slot
    }

    /// Enters a loop's body and returns the slots of its variables.
    mutating func enterLoop(variables: [String]) -> [Int32] {
        var scope = Scope()
        for name in variables { scope.slots[name] = newSlot(name) }
        scopes.append(scope)
        deepestLoop = max(deepestLoop, loopDepth)
        return variables.compactMap { scope.slots[$0] }
    }

    mutating func leaveLoop() -> [SlotCopy] {
        scopes.removeLast().inherited
    }

    private mutating func newSlot(_ name: String) -> Int32 {
        slotNames.add(name)
    }
}
