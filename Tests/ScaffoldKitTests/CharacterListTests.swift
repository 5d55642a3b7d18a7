import Testing

@testable import Blueprints

@Suite struct CharacterListTests {
    @Test(arguments: [
        ("A-Za-z_", "Az_", "5-é"), ("a-", "a-", "b"), ("-z", "-z", "y"), ("z-a", "z-a", "m"), ("", "", "a"),
    ])
    func hasCharactersAndRanges(_ text: String, has: String, hasNot: String) {
        let list = CharacterList(text)
        #expect(has.unicodeScalars.allSatisfy(list.contains))
        #expect(!hasNot.unicodeScalars.contains(where: list.contains))
    }
}
