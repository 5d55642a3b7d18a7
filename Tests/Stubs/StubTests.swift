import Testing

/// What `--write` makes works: it is put before the tools that people use, compilers, databases, clients.
///
/// One proof after the other, since each keeps all processors busy.
@Suite(.serialized) struct StubTests {
    @Test(.timeLimit(.minutes(15)), arguments: Proof.all) func holds(_ proof: Proof) async throws {
        let outcome = try await proof.run()
        for failure in outcome.failures { Issue.record("\(failure)") }
        #expect(outcome.checks > 0, "\(outcome.text)")
    }
}
