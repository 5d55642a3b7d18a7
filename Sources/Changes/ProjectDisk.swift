/// The project's folder as the planner sees it: asked, never touched.
package struct ProjectDisk {
    /// What stands at a path.
    package enum Item: Sendable, Hashable {
        case missing
        case file([UInt8])
        case folder
        case link
        case other
        /// Why, as the end of a sentence: `permission denied`.
        case unreadable(String)
    }

    /// Files that the folder is known to hold, relative, with `/`: new names must not clash with them. May be a part
    /// of them all.
    package let paths: [String]
    /// What stands at a path below the folder, found without following a link.
    package let item: (_ path: String) -> Item

    package init(paths: [String] = [], item: @escaping (_ path: String) -> Item) {
        self.paths = paths
        self.item = item
    }
}
