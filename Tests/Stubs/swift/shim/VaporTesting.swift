// What the generated tests use of VaporTesting.
@_exported public import Vapor

public struct TestingHTTPResponse: Sendable {
    public var status: HTTPResponseStatus
    public var headers: HTTPHeaders
    public var body: ByteBuffer
}
public protocol TestingApplicationTester: Sendable {}
extension TestingApplicationTester {
    public func sendRequest(
        _ method: HTTPMethod, _ path: String, headers: HTTPHeaders = [:], body: ByteBuffer? = nil
    ) async throws -> TestingHTTPResponse { fatalError() }
}
extension Application {
    public func testing() throws -> any TestingApplicationTester { fatalError() }
}
