#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#endif

/// Measures the program side by side with others and prints a row for each comparison.
///
/// To be run from the root of the repository after a release build, as `make bench` does. Figures never fail a run: the
/// exit status is 1 only where something could not be measured. Arguments name the measurements that are wanted,
/// `TemplateRendering`; without one all are.
@main
enum Bench {
    /// A measurement is its own file and a name here.
    static let all: [any Benchmark.Type] = [
        StartUp.self, Instructions.self, YAMLReading.self, TemplateRendering.self, PlanChecking.self,
        StubWriting.self, ResourceGrowth.self,
    ]

    static func main() {
        var isComplete = true
        print(Table.head)
        let wanted = CommandLine.arguments.dropFirst()
        for benchmark in all where wanted.isEmpty || wanted.contains("\(benchmark)") {
            do {
                for comparison in try benchmark.comparisons() {
                    print(Table.row(comparison, try PairedTiming.measure(comparison)))
                }
                fflush(nil)
                try benchmark.printRemarks()
            } catch {
                print("\(benchmark) could not run: \(error)")
                isComplete = false
            }
        }
        exit(isComplete ? EXIT_SUCCESS : EXIT_FAILURE)
    }
}
