/// Thrown when a fault, already reported, leaves no structure to go on with.
struct ParseAbort: Error {}
