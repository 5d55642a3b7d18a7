/// What was understood of a request, and how: the words that a person may check.
package struct Reading: Sendable {
    package var recognised: [String] = []
    package var assumed: [String] = []
    package var ignored: [String] = []
}
