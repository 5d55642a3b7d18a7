/// A variable or a value inside it, by names and literal indices: `model.owner.name`, `models[0].name`.
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
        case .item(let base, let index):
            guard let path = NamePath(base, in: tables), case .constant(let constant) = tables[index],
                case .integer(let place) = tables.constants[Int(constant)]
            else { return nil }
            self.init(slot: path.slot, names: path.names + ["[\(place)]"])
        default: return nil
        }
    }
}
