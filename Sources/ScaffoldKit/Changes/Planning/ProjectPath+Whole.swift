extension ProjectPath {
    /// What is wrong with a path of any length, as the end of a sentence; nil where it is safe.
    static func faultOfWhole(_ path: String) -> String? {
        isTooLong(path) ? "which is longer than \(longest) bytes" : fault(in: path)
    }
}
