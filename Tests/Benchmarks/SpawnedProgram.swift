import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#endif

/// Runs a child program with minimal overhead: `posix_spawn` and `waitpid`.
struct SpawnedProgram {
    private let arguments: [String]
    private let streams: [(from: FileDescriptor, to: FileDescriptor)]

    /// The streams are descriptors of ours and what the child shall know them as.
    init(_ arguments: [String], streams: [(from: FileDescriptor, to: FileDescriptor)]) {
        self.arguments = arguments
        self.streams = streams
    }

    /// Runs the program once, to its end.
    func run() throws {
        let status = try wait(for: start())
        guard status == 0 else { throw BenchFailure("\(arguments.joined(separator: " ")) ended with status \(status)") }
    }

    /// Returns the child's process id; the caller must wait for it.
    func start() throws -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for stream in streams { posix_spawn_file_actions_adddup2(&actions, stream.from.rawValue, stream.to.rawValue) }
        var child: pid_t = 0
        let texts = arguments.map { strdup($0) }
        defer { for text in texts { free(text) } }
        let fault = posix_spawn(&child, arguments[0], &actions, nil, texts + [nil], environ)
        guard fault == 0 else { throw BenchFailure("cannot run \(arguments[0]): \(Errno(rawValue: fault))") }
        return child
    }

    /// The exit status of a child.
    func wait(for child: pid_t) throws -> Int32 {
        var status: Int32 = 0
        guard waitpid(child, &status, 0) == child else { throw Errno(rawValue: errno) }
        return status
    }
}
