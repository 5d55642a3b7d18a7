/// Which part of the request brought a model, an endpoint or a file.
package enum Owner: Sendable, Hashable {
    case project
    case resource(String)
    case integration(String)
}

extension Owner {
    /// As `scaffold.lock` names it; no resource can have the project's.
    package var name: String {
        switch self {
        case .project: "-"
        case .resource(let name), .integration(let name): name
        }
    }
}
