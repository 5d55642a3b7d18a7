internal import Documents

/// Texts that were parsed when scaffold was built, found by their hashes, wherever they stand.
///
/// Only texts of scaffold itself are looked up: anybody else could write one with the hash of another.
package struct PreparedPrograms: Sendable {
    /// A hash table: the number of its slots, the slots, and the entries. A slot is the place of an entry, counted from
    /// 1, or 0. An entry is a hash, a program, and the variable of a loop. A text has several if stacks differ in what it
    /// includes.
    private let table: StaticString

    package init(_ table: StaticString) { self.table = table }

    /// What a text is: a whole template, or what stands in a tag.
    package enum Kind: UInt64, Sendable { case template, expression, loop }

    private static let slotLength = 4

    /// What follows the hash in each entry of a text.
    struct Entries: Sequence, IteratorProtocol {
        private let hash: Int
        /// The number of slots, and where they start.
        private let slots, start: Int
        private var slot: Int
        private var cursor: PreparedCursor

        fileprivate init(of hash: Int, in table: UnsafeBufferPointer<UInt8>) throws(ParseAbort) {
            self.hash = hash
            slot = hash
            cursor = PreparedCursor(table)
            slots = try cursor.number()
            start = cursor.position
        }

        mutating func next() -> PreparedCursor? {
            do throws(ParseAbort) { return try entry() } catch { return nil }
        }

        private mutating func entry() throws(ParseAbort) -> PreparedCursor? {
            while true {
                cursor.position = start + (slot & (slots - 1)) * slotLength
                let place = try cursor.number(digits: slotLength)
                if place == 0 { return nil }
                slot += 1
                cursor.position = start + slots * slotLength + place - 1
                if try cursor.number() == hash { return cursor }
            }
        }
    }

    /// The entries of a text; nil if the table cannot be read.
    func entries(_ kind: Kind, _ text: String) -> Entries? {
        let bytes = UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount)
        do throws(ParseAbort) { return try Entries(of: Self.hash(kind, text), in: bytes) } catch { return nil }
    }

    /// The upper bits of FNV-1a.
    private static func hash(_ kind: Kind, _ text: String) -> Int {
        let hash = text.withBytes { bytes in
            bytes.reduce(0xcbf2_9ce4_8422_2325 ^ kind.rawValue) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        }
        return Int(hash >> 24)
    }
}

extension PreparedPrograms {
    /// Makes the table.
    package struct Builder {
        private var entries = PreparedOutput()
        /// The hash of each entry, and its place.
        private var places: [(hash: Int, place: Int)] = []
        /// What was added, by its hash: a text, and what follows the hash in its entries.
        private var added: [Int: (text: String, outputs: [String])] = [:]

        package init() {}

        /// Adds a text, unless it has an error, which scaffold reports when it reads the text.
        package mutating func add(_ kind: Kind, _ text: String, _ environment: TemplateEnvironment) {
            guard let output = PreparedPrograms.output(kind, text, environment) else { return }
            let hash = PreparedPrograms.hash(kind, text)
            var known = added[hash] ?? (text, [])
            precondition(known.text == text, "two texts have one hash")
            if known.outputs.contains(output.text) { return }
            known.outputs.append(output.text)
            added[hash] = known
            places.append((hash, entries.bytes.count + 1))
            entries.write(hash)
            entries.append(output)
        }

        /// The table as a text.
        package var text: String {
            precondition(entries.bytes.count < 1 << (5 * PreparedPrograms.slotLength), "a place needs more digits")
            var slots = 1
            while slots < places.count * 2 { slots *= 2 }
            var table = [Int](repeating: 0, count: slots)
            for (hash, place) in places {
                var slot = hash
                while table[slot & (slots - 1)] != 0 { slot += 1 }
                table[slot & (slots - 1)] = place
            }
            var output = PreparedOutput()
            output.write(slots)
            for place in table { output.write(place, digits: PreparedPrograms.slotLength) }
            output.append(entries)
            return output.text
        }
    }

    /// What follows the hash in an entry; nil if the text has an error.
    static func output(_ kind: Kind, _ text: String, _ environment: TemplateEnvironment) -> PreparedOutput? {
        let origin = TextOrigin(file: SourceText(name: "", text: text))
        var parser = TemplateParser(text, origin: origin, environment: environment)
        let parsed: (program: Program, variable: String)? =
            switch kind {
            case .template: parser.parseTemplate().map { ($0, "") }
            case .expression: parser.parseLoneExpression().map { ($0.program, "") }
            case .loop: parser.parseLoneLoopHeader().map { ($0.program, $0.variable) }
            }
        guard let (program, variable) = parsed else { return nil }
        var codec = ProgramCodec()
        do {
            _ = try codec.program(program, of: program.source, program.inputs, environment)
            _ = try codec.text(variable)
        } catch { return nil }
        return codec.output
    }
}

extension TemplateEnvironment {
    /// The program of a text that was parsed when scaffold was built, and its variable if it is the header of a loop; nil
    /// if it was not. The outermost expression of a text without tags is the last.
    func prepared(
        _ kind: PreparedPrograms.Kind, _ text: String, origin: TextOrigin, includedAs name: String? = nil
    ) -> (program: Program, variable: String)? {
        guard let entries = prepared?.entries(kind, text) else { return nil }
        for entry in entries {
            let source = TemplateSource(text, origin: origin)
            var codec = ProgramCodec(entry)
            do {
                let inputs = try name.flatMap { (name) throws(SyntaxError) in try IncludeInputs(of: name, source) }
                return (try codec.program(nil, of: source, inputs, self), try codec.text(nil))
            } catch {
                continue
            }
        }
        return nil
    }

    /// The same for a text that others include.
    func prepared(include name: String) -> Program? {
        if case .program(let program)? = parsed?[name] { return program }
        guard let include = includes[name],
            let program = prepared(.template, include.text, origin: include.origin, includedAs: name)?.program
        else { return nil }
        parsed?[name] = .program(program)
        return program
    }
}
