/// The project's folder as the planner sees it: read-only.
package struct ProjectDisk {
    /// What is at a path.
    package enum Item: Sendable, Hashable {
        case missing
        case file([UInt8])
        case folder
        case link
        case other
        /// The reason, as the end of a sentence: `permission denied`.
        case unreadable(String)
    }

    /// Known files of the folder, relative, with `/`: new names must not clash with them. Need not be complete.
    package let paths: [String]
    /// Returns the item at a path below the folder, without following links.
    package let item: (_ path: String) -> Item

    package init(paths: [String] = [], item: @escaping (_ path: String) -> Item) {
        self.paths = paths
        self.item = item
    }
}
