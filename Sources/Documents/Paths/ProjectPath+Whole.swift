extension ProjectPath {
    /// What is wrong with a path of any length, as the end of a sentence; nil where it is safe.
    package static func faultOfWhole(_ path: String) -> String? {
        isTooLong(path) ? "which is longer than \(longest) bytes" : fault(in: path)
    }
}

extension ProjectPath {
    /// The folders on the way to a file, the outermost first.
    package static func folders(of path: String) -> [String] {
        path.unicodeScalars.indices.filter { path.unicodeScalars[$0] == "/" }.map { String(path[..<$0]) }
    }
}
