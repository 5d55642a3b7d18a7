extension Node {
    /// The node as part of a document with `layers` texts before its own.
    package func behind(_ layers: UInt8) -> Node {
        let content: Content =
            switch self.content {
            case .scalar: self.content
            case .sequence(let items): .sequence(items.map { $0.behind(layers) })
            case .mapping(let mapping): .mapping(mapping.behind(layers))
            }
        return Node(content, range, layer: layer + layers)
    }
}

extension Node.Mapping {
    fileprivate func behind(_ layers: UInt8) -> Node.Mapping {
        Node.Mapping(
            entries: entries.map { Entry(key: $0.key, keyRange: $0.keyRange, value: $0.value.behind(layers)) })
    }
}
