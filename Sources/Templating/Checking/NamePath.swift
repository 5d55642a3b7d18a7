/// A variable or an attribute of one, by name: `model.owner.name`.
struct NamePath: Hashable {
    let slot: Int32
    var names: [String]

    init(slot: Int32, names: [String]) {
        self.slot = slot
        self.names = names
    }

    /// Nil for any other expression.
    init?(_ id: ExpressionID, in tables: ProgramTables) {
        switch tables[id] {
        case .variable(let slot): self.init(slot: slot, names: [])
        case .attribute(let base, let key):
            guard let path = NamePath(base, in: tables) else { return nil }
            self.init(slot: path.slot, names: path.names + [tables.keys[Int(key)].name])
        default: return nil
        }
    }
}
