import Documents
import Testing

@testable import Blueprints
@testable import Model

/// The lines of texts that span several lines in a blueprint.
@Suite struct ProseTests {
    @Test(arguments: [
        ("one\ntwo\n", "one\ntwo"), ("one  \n\n\n  two\n\n", "one\n\n  two"),
        // A line that continues a paragraph or an item.
        ("one\n  two\n    three\nfour", "one two three\nfour"),
        ("- one\n  two\n- three\n  four", "- one two\n- three four"),
        ("one\n two", "one\n two"), ("  one\n    two\n  three", "  one two\n  three"),
        // A line that begins its own item.
        (
            "one:\n  - two\n    three\n  * four\n  + five\n  1. six\n  12) seven",
            "one:\n  - two three\n  * four\n  + five\n  1. six\n  12) seven"
        ),
        ("one\n  -two\n  3 four\n  5.six", "one -two 3 four 5.six"),
        // A blank line ends a paragraph, and fences contain code.
        ("one\n\n  two\n    three", "one\n\n  two three"),
        ("one\n  ```\n  a {\n      b\n  }\n  ```\n  two", "one\n  ```\n  a {\n      b\n  }\n  ```\n  two"),
    ])
    func joinsLines(_ text: String, _ expected: String) {
        #expect(ProseLines(text).text == expected)
    }
}
