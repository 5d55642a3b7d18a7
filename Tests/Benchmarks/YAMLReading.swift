import CLibYAML
import Documents

/// YAML to nodes against libyaml's parser alone, with its events discarded.
enum YAMLReading: Benchmark {
    static func comparisons() throws -> [Comparison] {
        let text = BlueprintText.make(bytes: 3_000_000)
        _ = try BenchFolder.write(text, as: "blueprints.yaml")
        let source = SourceText(name: "blueprints.yaml", text: text)
        return [
            Comparison(
                name: "3 MB of YAML: nodes / libyaml's events", goal: 2,
                ours: { count in try timed(count) { try read(source) } },
                theirs: { count in try timed(count) { try parse(source.bytes) } })
        ]
    }

    private static func read(_ source: SourceText) throws {
        var diagnostics = Diagnostics()
        guard YAMLReader.read(source, reporting: &diagnostics) != nil else {
            throw BenchFailure("the YAML was refused: \(diagnostics.all.first?.message ?? "")")
        }
    }

    private static func parse(_ bytes: [UInt8]) throws {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        defer { parser.deallocate() }
        guard yaml_parser_initialize(parser) == 1 else { throw BenchFailure("libyaml has no memory") }
        defer { yaml_parser_delete(parser) }
        try bytes.withUnsafeBufferPointer { bytes in
            yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
            var isEnd = false
            while !isEnd {
                var event = yaml_event_t()
                guard yaml_parser_parse(parser, &event) == 1 else { throw BenchFailure("libyaml refused the YAML") }
                isEnd = event.type == YAML_STREAM_END_EVENT
                yaml_event_delete(&event)
            }
        }
    }
}
