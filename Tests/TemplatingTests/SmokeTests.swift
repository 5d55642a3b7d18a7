import Templating
import Testing

@Test func smoke() {
    #expect(render("a {{ name }} b\n", ["name": .text("x")]) == "a x b\n")
}
