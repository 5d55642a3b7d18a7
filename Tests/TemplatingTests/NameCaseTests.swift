import Templating
import Testing

@Suite struct NameCaseTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let text: String
        let snake: String
        let pascal: String
        let camel: String

        init(_ text: String, snake: String, pascal: String, camel: String) {
            self.text = text
            self.snake = snake
            self.pascal = pascal
            self.camel = camel
        }

        var testDescription: String { text }
    }

    @Test(arguments: [
        Row(
            "stripe_subscription_id", snake: "stripe_subscription_id", pascal: "StripeSubscriptionID",
            camel: "stripeSubscriptionID"),
        Row("id", snake: "id", pascal: "ID", camel: "id"),
        Row("ids", snake: "ids", pascal: "IDs", camel: "ids"),
        Row("user ids", snake: "user_ids", pascal: "UserIDs", camel: "userIDs"),
        Row("url_path", snake: "url_path", pascal: "URLPath", camel: "urlPath"),
        Row("HTTPServerID", snake: "http_server_id", pascal: "HTTPServerID", camel: "httpServerID"),
        Row("userIDs", snake: "user_ids", pascal: "UserIDs", camel: "userIDs"),
        Row("getURLsFast", snake: "get_urls_fast", pascal: "GetURLsFast", camel: "getURLsFast"),
        Row(
            "order-line.item/v2 x", snake: "order_line_item_v2_x", pascal: "OrderLineItemV2X", camel: "orderLineItemV2X"
        ),
        Row("s3Bucket", snake: "s3_bucket", pascal: "S3Bucket", camel: "s3Bucket"),
        Row("don't", snake: "dont", pascal: "Dont", camel: "dont"),
        Row("__a__b__", snake: "a_b", pascal: "AB", camel: "aB"),
        Row("café Übung", snake: "caf_bung", pascal: "CafBung", camel: "cafBung"),
        Row("x\"; DROP TABLE y; --", snake: "x_drop_table_y", pascal: "XDropTableY", camel: "xDropTableY"),
        Row("oauth_token", snake: "oauth_token", pascal: "OAuthToken", camel: "oauthToken"),
    ])
    func writes(row: Row) {
        let acronyms = ["ID", "URL", "HTTP", "OAuth", "not an acronym"]
        let template = "{{ t | snake }} {{ t | pascal }} {{ t | camel }} {{ t | kebab }} {{ t | constant }}"
        let kebab = row.snake.replacing("_", with: "-")
        let expected = [row.snake, row.pascal, row.camel, kebab, row.snake.uppercased()].joined(separator: " ")
        #expect(render(template, ["t": .tainted(row.text)], language: .go, acronyms: acronyms) == expected)
    }

    @Test(arguments: ["snake", "pascal", "camel", "kebab", "constant"])
    func refusesWhatIsNoName(filter: String) {
        for text in ["", "---", "日本", "2fa", "-9a", "\u{202E}"] {
            #expect(render("{{ t | \(filter) }}", ["t": .text(text)]).hasPrefix("1:4 "))
        }
    }
}
