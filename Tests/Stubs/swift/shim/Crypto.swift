// What the generated sources use of swift-crypto.
public import Foundation

public struct SHA256: Sendable {
    public static func hash<D: DataProtocol>(data: D) -> SHA256Digest { fatalError() }
}
public struct SHA512: Sendable {}
public struct SHA256Digest: Equatable, Sendable {}
public struct SymmetricKey: Sendable {
    public init<D: ContiguousBytes>(data: D) {}
}
public struct HashedAuthenticationCode<H>: Sequence {
    public func makeIterator() -> IndexingIterator<[UInt8]> { fatalError() }
}
public struct HMAC<H> {
    public static func authenticationCode<D: DataProtocol>(for data: D, using key: SymmetricKey)
        -> HashedAuthenticationCode<H>
    { fatalError() }
    public static func isValidAuthenticationCode<C: ContiguousBytes, D: DataProtocol>(
        _ code: C, authenticating data: D, using key: SymmetricKey
    ) -> Bool { fatalError() }
}
