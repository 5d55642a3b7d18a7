internal import CLibYAML

/// libyaml's event parser for a text.
///
/// libyaml keeps the address of its parser, which is therefore on the heap. It also keeps the address of the text, so a
/// parser must not outlive its text.
struct YAMLParser: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutablePointer<YAMLInput>
    /// False if there was not enough memory.
    private let isReady: Bool

    /// libyaml reads the text in pieces of at most `chunk` bytes and decodes each as a whole.
    init(_ text: UnsafeBufferPointer<UInt8>, chunk: Int) {
        parser = .allocate(capacity: 1)
        input = .allocate(capacity: 1)
        input.initialize(to: YAMLInput(rest: text[...], chunk: chunk))
        isReady = yaml_parser_initialize(parser) == 1
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input(
            parser,
            { input, buffer, capacity, size in
                guard let input = input?.assumingMemoryBound(to: YAMLInput.self) else { return 0 }
                size?.pointee = input.pointee.read(into: UnsafeMutableBufferPointer(start: buffer, count: capacity))
                return 1
            }, input)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deinitialize(count: 1)
        input.deallocate()
    }

    /// The next event. Must not be called again after an error or the end of the stream.
    mutating func next() throws(YAMLSyntaxError) -> YAMLEvent {
        var event = yaml_event_t()
        guard isReady, yaml_parser_parse(parser, &event) == 1 else { throw YAMLSyntaxError(parser.pointee) }
        defer { yaml_event_delete(&event) }
        return YAMLEvent(event)
    }
}

/// The part of a text that libyaml has not read yet.
private struct YAMLInput {
    var rest: Slice<UnsafeBufferPointer<UInt8>>
    let chunk: Int

    /// Copies the next piece into libyaml's buffer and returns its size; zero is the end.
    mutating func read(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let piece = rest.prefix(min(buffer.count, chunk))
        rest = rest[piece.endIndex...]
        return buffer.update(fromContentsOf: piece)
    }
}
