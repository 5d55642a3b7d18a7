import Documents
import Templating
import Testing

/// Templates with random errors: the result is always an output or a located error, and soon.
@Suite struct MutationTests {
    static let seeds = [
        "{% for m in models %}\n  {{ m.name | snake }}{% if not loop.last %},{% endif %}\n{% else %}x{% endfor %}",
        "{% set x = [1, 'a', name ~ 2] %}{{ x | join(', ') | upper }} {{ (1 + 2) * 3 // 4 % 5 - -6 }}",
        "{% raw %}{{ x }}{% endraw %}{# c #}{{ name | replace('a', 'b', 2) | indent(2, first=true) }}{%- include 'i' -%}",
        "{{ 'y' if name in ['a'] and 1 < 2 <= 3 or not name is none else \"z\\u00e9\\n\" }}// {{ t | comment }}",
        "{% if a.b[0].c is defined %}{{ a.b[-1]['c'] | default('d', true) | quote }}{% elif none %}{% endif %}\r\n",
    ]
    static let pieces =
        Array("{}%#-+|()[].,'\"\\ \n\r=<>~*/é\u{2028}\0").map(String.init) + [
            "{{", "}}", "{%", "%}", "{#", "#}", "endif", "endfor", " if ", "else", "in ", "not ", "is ", "loop.",
            "set ", "99999999999",
        ]

    @Test func neverCrash() {
        var random = SplitMix(state: 7)
        let context: TemplateMapping = [
            "name": .text("name"), "t": .tainted("x\ny"), "models": .list([.mapping(["name": .text("A")])]),
        ]
        let shape = TemplateShape.mapping([.init("name", .text), .init("t", .tainted), .init("models", .any)])
        for _ in 0..<4_000 {
            var text = Array(Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &random)])
            for _ in 0...Int.random(in: 0..<6, using: &random) {
                let place = Int.random(in: 0...text.count, using: &random)
                let end = min(text.count, place + Int.random(in: 0..<4, using: &random))
                let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
                text.replaceSubrange(place..<end, with: Bool.random(using: &random) ? Array(piece) : [])
            }
            let mutant = String(text)
            var diagnostics = Diagnostics()
            let template = Template.parse(
                mutant, origin: origin(mutant), environment: environment(.go, includes: ["i": "{{ name }}"]),
                reporting: &diagnostics)
            #expect((template == nil) == diagnostics.hasErrors)
            #expect(diagnostics.all.allSatisfy { $0.location != nil && !$0.message.isEmpty })
            template?.check(against: shape, reporting: &diagnostics)
            _ = try? template?.render(context)
        }
    }
}

/// A small generator with a fixed sequence.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
