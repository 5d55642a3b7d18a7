import Documents

/// A small change of a JSON value, at the place of a JSON pointer.
enum JSONEdit: Sendable {
    case set(String, JSONValue)
    case remove(String)
    /// Adds an item at the end of the list, or a member to the object.
    case append(String, JSONValue)
    case add(String, key: String, JSONValue)

    func applied(to value: JSONValue) -> JSONValue {
        switch self {
        case .set(let pointer, let new): value.editing(Self.path(pointer)) { _ in new }
        case .remove(let pointer): value.editing(Self.path(pointer)) { _ in nil }
        case .append(let pointer, let item):
            value.editing(Self.path(pointer)) { list in
                guard case .array(let items) = list else { return list }
                return .array(items + [item])
            }
        case .add(let pointer, let key, let member):
            value.editing(Self.path(pointer)) { object in
                guard case .object(let members) = object else { return object }
                return .object(members + [(key, member)])
            }
        }
    }

    private static func path(_ pointer: String) -> ArraySlice<Substring> { pointer.split(separator: "/")[...] }
}

extension JSONValue {
    /// The value at a pointer; nil if there is none.
    func value(at pointer: String) -> JSONValue? {
        pointer.split(separator: "/").reduce(self as JSONValue?) { value, step in
            switch value {
            case .array(let items): Int(step).flatMap { items.indices.contains($0) ? items[$0] : nil }
            case .object(let members): members.first { $0.0 == step }?.1
            default: nil
            }
        }
    }

    fileprivate func editing(_ path: ArraySlice<Substring>, _ edit: (JSONValue) -> JSONValue?) -> JSONValue {
        guard let step = path.first else { return edit(self) ?? .null }
        func child(_ value: JSONValue) -> JSONValue? {
            path.count == 1 ? edit(value) : value.editing(path.dropFirst(), edit)
        }
        switch self {
        case .array(let items):
            return .array(items.enumerated().compactMap { "\($0)" == step ? child($1) : $1 })
        case .object(let members):
            return .object(
                members.compactMap { key, value in key == step ? child(value).map { (key, $0) } : (key, value) })
        default: return self
        }
    }
}
