/// The part of the request that adds a model, an endpoint or a file.
package enum Owner: Sendable, Hashable {
    case project
    case resource(String)
    case integration(String)
}

extension Owner {
    /// Its name in `scaffold.lock`; no resource can have the name of the project's.
    package var name: String {
        switch self {
        case .project: "-"
        case .resource(let name), .integration(let name): name
        }
    }
}
