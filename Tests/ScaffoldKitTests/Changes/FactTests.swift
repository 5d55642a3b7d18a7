import Documents
import Testing

@testable import Changes

/// What a lock records beside files.
@Suite struct FactTests {
    @Test(arguments: ["", "a b", "%", "100 %", "a,b;c=d", "é\u{301}", "\u{202E}\n\0", "%41", "-", "\"'`"])
    func keepsAnyText(_ text: String) throws {
        let fact = LockFact(.option, "note", text)
        var lock = LockFile()
        lock.add(fact)
        var faults = Diagnostics()
        let read = try #require(LockReader.read(lock.bytes, reporting: &faults))
        #expect(read == lock)
        #expect(fact.text == text)
        #expect(fact.line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    }

    @Test(arguments: [
        ("type=string;max=9", "type=string;max=9", []),
        ("type=string;max=9", "type=string;max=8;min=1", ["max 9 instead of 8", "no longer min"]),
        ("type=enum;values=a,c", "type=enum;values=a,b", ["the new value `c`", "no value `b` any more"]),
        ("type=string;unique", "type=string", ["unique now"]),
        ("type=string;default=a%20b", "type=string", ["default a b"]),
        ("type=a;literal=text;sql=text", "type=a;literal=integer;sql=text", ["literal text instead of integer"]),
        ("type=a;literal=text;sql=text;code=b", "type=a", []),
        ("type=b;literal=text", "type=a;literal=integer", ["type b instead of a"]),
    ])
    func tellsWhatChanged(_ new: String, _ old: String, _ expected: [String]) {
        #expect(ColumnText.differences(of: new, from: old) == expected)
    }

    @Test(arguments: [
        "column note notes.a", "column note notes.a b c", "event no/te a b", "option - a \u{e9}",
        "column note notes.a ,", "column note notes.a type=a;", "name note note a",
    ])
    func refusesOtherRecords(_ line: String) {
        var faults = Diagnostics()
        let lock = LockReader.read(Array("\(LockFile.header)\n\(line)\n".utf8), reporting: &faults)
        #expect(lock == nil)
        #expect(faults.all.map(\.code) == ["lock-record"])
    }

    @Test func keepsNamesWithAnySign() {
        let fact = LockFact(names: ["GET /a/{b}", "c,d=e"], in: "the place `a=b`", of: "note", scope: "note")
        #expect(fact.place == "the place `a=b`")
        #expect(fact.names == ["GET /a/{b}", "c,d=e"])
        #expect(fact.isWellFormed)
    }

    @Test func replacesWhatTheSameFeaturesMade() {
        var lock = LockFile()
        let others = [LockFact(.event, of: "room", "post", "a"), LockFact(.option, of: "room", "size", "1")]
        for fact in others { lock.add(fact) }
        lock.add(LockFact(.event, of: "note", "post", "b"))
        lock.add(LockFact(.column, "note.post", "notes.id", written: "type=string"))
        let made = [LockFact(.event, of: "note", "post", "c"), LockFact(.stack, "mini", "built-in")]
        lock.replaceFacts(with: made, of: [Stubs.Feature(name: "note", integrations: [])])
        #expect(Set(lock.facts) == Set(others + made))
    }
}
