import Foundation
import Templating
import Testing

/// The output of `quote`, read back by the compilers and interpreters that the machine has.
///
/// `JinjaOracleTests` does so for the languages that Python reads, `LiteralReaderTests` by the rules of each language.
@Suite struct LiteralOracleTests {
    /// A program that prints the UTF-8 bytes of each literal in hexadecimal digits, one a line.
    struct Oracle: Sendable, CustomTestStringConvertible {
        let language: OutputLanguage
        let tool: String
        let file: String
        /// The code around one literal.
        let line: (String, String)
        /// The code around all lines.
        let program: (String, String)
        /// The shell command that compiles and runs it.
        let command: String

        var testDescription: String { tool }

        static let all = [
            Oracle(
                language: .javascript, tool: "node", file: "x.js", line: ("p(", ");"),
                program: ("const p = (t) => console.log(Buffer.from(t, 'utf8').toString('hex'));", ""),
                command: "node x.js"),
            Oracle(
                language: .java, tool: "javac", file: "X.java", line: ("p(", ");"),
                program: (
                    """
                    class X {
                        static void p(String t) {
                            for (byte b : t.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                System.out.printf("%02x", b);
                            System.out.println();
                        }
                        public static void main(String[] a) {
                    """, "}}"
                ),
                command: "javac -encoding UTF-8 X.java && java X"),
            Oracle(
                language: .rust, tool: "rustc", file: "x.rs", line: ("p(", ");"),
                program: (
                    """
                    fn p(t: &str) { println!("{}", t.bytes().map(|b| format!("{:02x}", b)).collect::<String>()); }
                    fn main() {
                    """, "}"
                ),
                command: "rustc -o x x.rs && ./x"),
            Oracle(
                language: .c, tool: "cc", file: "x.c", line: ("p(", ");"),
                program: (
                    """
                    #include <stdio.h>
                    #define p(t) q(t, sizeof(t) - 1)
                    static void q(const char *t, size_t n) {
                        for (size_t i = 0; i < n; i++) printf("%02x", (unsigned char)t[i]);
                        printf("\\n");
                    }
                    int main(void) {
                    """, "}"
                ),
                command: "cc -std=c99 -trigraphs -Werror -o x x.c && ./x"),
            Oracle(
                language: .swift, tool: "swiftc", file: "x.swift", line: ("p(", ")"),
                program: (
                    """
                    func hex(_ b: UInt8) -> String { (b < 16 ? "0" : "") + String(b, radix: 16) }
                    func p(_ t: String) { print(t.utf8.map(hex).joined()) }
                    """, ""
                ),
                command: "swiftc -o x x.swift && ./x"),
        ]
    }

    @Test(arguments: Oracle.all.filter { has($0.tool) }) func theLanguageReadsTheText(oracle: Oracle) throws {
        let literals = HostileText.all.map {
            render("{{ text | quote }}", ["text": .tainted($0)], language: oracle.language)
        }
        let output = try Self.output(of: literals.map { oracle.line.0 + $0 + oracle.line.1 }, oracle)
        #expect(output == HostileText.all.map { Self.hex($0) + "\n" }.joined())
    }

    /// The line after each comment is compiled, and nothing of the comment is.
    @Test(arguments: Oracle.all.filter { has($0.tool) }) func theLanguageReadsNoComment(oracle: Oracle) throws {
        let end = oracle.line.0 + "\"end\"" + oracle.line.1
        let lines = HostileText.all.flatMap {
            [render("// {{ text | comment }}", ["text": .tainted($0)], language: oracle.language), end]
        }
        let output = try Self.output(of: lines, oracle)
        #expect(output == HostileText.all.map { _ in Self.hex("end") + "\n" }.joined())
    }

    private static func output(of lines: [String], _ oracle: Oracle) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "scaffold-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = ([oracle.program.0] + lines + [oracle.program.1]).joined(separator: "\n") + "\n"
        try Data(program.utf8).write(to: folder.appending(path: oracle.file))
        let (status, output) = try run(oracle.command, in: folder)
        try #require(status == 0, "\(output)\n\(program)")
        return output
    }

    private static func has(_ tool: String) -> Bool {
        (try? run("command -v \(tool)", in: FileManager.default.temporaryDirectory).status) == 0
    }

    private static func hex(_ text: String) -> String {
        text.utf8.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    private static func run(_ command: String, in folder: URL) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "exec 2>&1; \(command)"]
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
