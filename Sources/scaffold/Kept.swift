/// Values that live as long as the process, which ends sooner than they could be taken apart.
final class Kept<Value> {
    private let value: Value

    private init(_ value: Value) { self.value = value }

    static func keep(_ value: Value) { _ = Unmanaged.passRetained(Kept(value)) }
}
