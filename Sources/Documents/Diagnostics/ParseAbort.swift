/// Thrown after a reported error that leaves no structure to continue with.
@usableFromInline
package struct ParseAbort: Error {
    @usableFromInline
    package init() {}
}
