/// How the API of an external service is called.
package struct ServiceAPI: Sendable, Hashable {
    /// How the fields of a request are written.
    package enum Body: String, Sendable, CaseIterable { case form, json }

    package struct Header: Sendable, Hashable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The environment variable with its address, which tests point to a server of their own.
    package let variable: String
    /// Its address where that variable is not set: `https://api.stripe.com`.
    package let address: String
    /// The environment variable with the key, which is sent as a bearer token.
    package let key: String
    /// Headers of every request, beside the key.
    package let headers: [Header]
    package let body: Body
    /// Seconds for one try.
    package let timeout: Int
    /// How often a call is tried again.
    package let retries: Int
    /// The header by which the service knows a call that is tried again; nil if it knows none.
    package let idempotency: String?

    package init(
        variable: String, address: String, key: String, headers: [Header], body: Body, timeout: Int, retries: Int,
        idempotency: String?
    ) {
        self.variable = variable
        self.address = address
        self.key = key
        self.headers = headers
        self.body = body
        self.timeout = timeout
        self.retries = retries
        self.idempotency = idempotency
    }

    /// The variables that nothing but calls reads.
    package var variables: [String] { [variable, key] }
}
