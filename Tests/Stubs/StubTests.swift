import Testing

/// What `--write` makes works: it is put before the tools that people use, compilers, databases, clients.
///
/// The stacks are proved side by side, and of each one proof after the other, since they share what was compiled.
@Suite struct StubTests {
    @Test(.serialized, .timeLimit(.minutes(25)), arguments: Proof.go) func go(_ proof: Proof) async throws {
        try await proof.holds()
    }

    @Test(.serialized, .timeLimit(.minutes(25)), arguments: Proof.python) func python(_ proof: Proof) async throws {
        try await proof.holds()
    }

    @Test(.serialized, .timeLimit(.minutes(25)), arguments: Proof.swift) func swift(_ proof: Proof) async throws {
        try await proof.holds()
    }

    @Test(.serialized, .timeLimit(.minutes(25)), arguments: Proof.vapor) func vapor(_ proof: Proof) async throws {
        try await proof.holds()
    }
}
