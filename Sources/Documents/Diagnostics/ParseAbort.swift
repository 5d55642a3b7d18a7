/// Thrown after a reported error that leaves no structure to continue with.
struct ParseAbort: Error {}
