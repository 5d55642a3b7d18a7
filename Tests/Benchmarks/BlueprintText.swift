/// YAML as a large set of blueprints would be: nested block and flow mappings, lists, quoted texts, literal and folded
/// blocks, comments. The same at every run.
enum BlueprintText {
    static func make(bytes: Int) -> String {
        var random = SeededGenerator(seed: 1)
        var text = "# Generated for measurements.\nkind: feature\nresources:\n"
        while text.utf8.count < bytes { text += resource(&random) }
        return text
    }

    private static func resource(_ random: inout SeededGenerator) -> String {
        let name = "\(word(&random))-\(word(&random))"
        let fields = (0..<Int.random(in: 3...9, using: &random)).map { _ in field(&random) }.joined()
        let criteria = (0..<Int.random(in: 2...6, using: &random)).map { _ in
            "        - \"\(sentence(&random)): `make \(word(&random))`\"\n"
        }.joined()
        return """
              - name: \(name)
                summary: \(sentence(&random)).
                aliases: [\(word(&random)), '\(word(&random)) \(word(&random))', "\(word(&random))"]
                fields:
            \(fields)    # What every maker is held to.
                criteria:
                  critical:
            \(criteria)    description: |
                  {{ \(word(&random)) | pascal }}: \(sentence(&random)).

                    \(sentence(&random)),
                  \(sentence(&random)).
                note: >-
                  \(sentence(&random))
                  \(sentence(&random)).

            """
    }

    private static func field(_ random: inout SeededGenerator) -> String {
        let name = "\(word(&random))_\(word(&random))"
        let isRequired = Bool.random(using: &random)
        if Bool.random(using: &random) {
            return "      - { name: \(name), type: text, required: \(isRequired), max: \(random.next() % 500) }\n"
        }
        return """
                  - name: \(name)
                    type: decimal
                    required: \(isRequired)
                    default: "\(random.next() % 1000).00"

            """
    }

    private static func sentence(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 4...12, using: &random)).map { _ in word(&random) }.joined(separator: " ")
    }

    private static func word(_ random: inout SeededGenerator) -> String {
        words[Int.random(in: 0..<words.count, using: &random)]
    }

    private static let words = """
        account address amount audit balance café cancel card charge contract currency customer date delivery device \
        email event export filter group handler history id import index invoice item key label length limit line list \
        member message method model money name node note number order owner page part payment period plan price \
        product profile project quantity rate reason record refund region report request role rule schedule server \
        service session state status stock store subscription summary supplier task tax team tenant ticket token total \
        type unit update user value vendor version warehouse webhook
        """.split(separator: " ").map(String.init)
}
