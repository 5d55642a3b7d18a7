internal import Synchronization
internal import Templating

/// The shape of a view, made once.
final class LazyShape: Sendable {
    private let make: @Sendable () -> TemplateShape
    private let made = Mutex<TemplateShape?>(nil)

    init(_ make: @escaping @Sendable () -> TemplateShape) { self.make = make }

    var value: TemplateShape {
        made.withLock { made in
            let shape = made ?? make()
            made = shape
            return shape
        }
    }
}
