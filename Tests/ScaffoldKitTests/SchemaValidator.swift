import Foundation
import TestSupport
import Testing

/// The independent validator check-jsonschema.
enum SchemaValidator {
    private struct Report: Decodable {
        struct Fault: Decodable {
            let filename: String
            let path: String?
            let message: String
        }

        let errors: [Fault]?
        let parseErrors: [Fault]?
    }

    /// The schema's errors in each file, all in one run; none for a valid file.
    static func faults(in files: [URL], by schema: String) throws -> [URL: [String]] {
        let schema = SchemaFixtures.schemas.appending(path: "\(schema).json")
        return try faults(in: files, ["--schemafile", schema.path])
    }

    /// The errors that keep files from being schemas.
    static func metaschemaFaults(in files: [URL]) throws -> [URL: [String]] {
        try faults(in: files, ["--check-metaschema"])
    }

    private static func faults(in files: [URL], _ arguments: [String]) throws -> [URL: [String]] {
        try #require(!files.isEmpty)
        let output = try run(arguments + ["--output-format", "json"] + files.map(\.path))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let report = try decoder.decode(Report.self, from: output)
        try #require(report.parseErrors?.isEmpty ?? true, "\(report.parseErrors ?? [])")
        return Dictionary(grouping: report.errors ?? []) { URL(filePath: $0.filename) }
            .mapValues { $0.map { "\($0.path ?? ""): \($0.message)" } }
    }

    private static func run(_ arguments: [String]) throws -> Data {
        let process = Process()
        process.executableURL = try TestTools.python()
        process.arguments = ["-m", "check_jsonschema"] + arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return data
    }
}
