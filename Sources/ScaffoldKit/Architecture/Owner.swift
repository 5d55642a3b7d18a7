/// Which part of the request brought a model, an endpoint or a file.
package enum Owner: Sendable, Hashable {
    case project
    case resource(String)
    case integration(String)
}
