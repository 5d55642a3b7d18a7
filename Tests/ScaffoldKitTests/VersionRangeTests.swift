import Testing

@testable import ScaffoldKit

struct VersionRangeTests {
    @Test(arguments: [
        ("", true), (" v2.0.0 // why", true), (" v1.99.9", false), (">=1", true), ("==2", true), ("==1.4.*", false),
        ("==2.*", true), ("<2", false), ("<=2", true), ("<2.0.1", true), (">=1,<2", false), ("~=1.4", false),
        ("~=2.0.0", true), (" = \"^1.9\"", false), (" = \"^2\"", true), (" = {version = \"~1.9\"}", false),
        ("[standard]>=1,<3\", \"other<1\"", true), ("\", \"other<1\"", true), ("; python_version < \"3.8\"", true),
    ])
    func reaches(rest: String, isReached: Bool) {
        #expect(VersionRange(rest).reaches("2.0") == isReached)
    }

    @Test(arguments: [
        (" = \">=3.11\"", true), (" = \">=3.8\"", false), (" = \"<4\"", false), (" = \"^3.12\"", true), (" 3.11", true),
        ("", false), (" = \">=3.8,!=3.9\"", false),
    ])
    func begins(rest: String, isAllowed: Bool) {
        #expect(VersionRange(rest).begins(from: "3.11") == isAllowed)
    }
}
