internal import Documents

enum V5Provable: CheckRule {
    static let code = "V5"
    static let page = RulePage(
        demand: """
            A critical criterion is a command with what it must show, a request with its answer, or begins with \
            "By reading:".
            """,
        reason: """
            What can be run is judged alike by everybody. A criterion is reported if it has no outcome ("exits 0", \
            "answers 404", "shows", "fails"), or nothing that brings it about: a command or a request in backquotes, a \
            status, a test. What only a reader can judge says so, is the exception (one criterion in ten), and is never \
            about money, access or data, where a reader's eye has failed too often.
            """,
        source: """
            `"critical": ["Must-pass criteria for this task"]`, and "executable units with validation".
            """)

    private static let reading = "by reading:"
    /// One of so many criteria of a plan may be for readers.
    private static let share = 10

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        var total = 0
        var read: [Located<String>] = []
        for criterion in plan.makers.flatMap({ $0.criteria?.critical?.value ?? [] }) {
            total += 1
            if criterion.value.lowercased().hasPrefix(reading) {
                read.append(criterion)
            } else if !Provability(criterion.value).isGiven {
                findings.warning(
                    "the critical criterion \(criterion.value.quoted) does not say how to prove it",
                    at: criterion.range,
                    fix: "name a command and what it shows, or a request and its answer; or begin with \"By reading:\"")
            }
        }
        for criterion in read {
            guard let word = sensitive.first(in: criterion.value) else { continue }
            findings.warning(
                "this criterion is about \(word.quoted) and left to a reader", at: criterion.range,
                fix: "name a command and what it shows, or a request and its answer")
        }
        if read.count * share > total, let last = read.last {
            findings.warning(
                "\(read.count) of \(total) critical criteria are left to a reader", at: last.range,
                fix: "name a command or a request for the others, or make them `expected`")
        }
    }

    /// Money, access and data.
    private static let sensitive: WordList = [
        "amount*", "authenticat*", "authoriz*", "authoris*", "balance*", "bearer", "billing", "credential*", "currency",
        "data", "database*", "invoice*", "money", "password*", "payment*", "permission*", "personal", "price*",
        "refund*",
        "row", "rows", "secret*", "signature*", "sql", "token*",
    ]
}

/// What a criterion says of its proof.
private struct Provability {
    private var hasOutcome = false
    private var hasCause: Bool
    private var isTest = false
    private var isFailure = false

    init(_ text: String) {
        hasCause = text.utf8.count { $0 == UInt8(ascii: "`") } > 1
        WordScanner.scan(text) { word in
            hasOutcome = hasOutcome || Self.outcomes.contains(word)
            hasCause = hasCause || Self.isStatus(word)
            isTest = isTest || word == "test" || word == "tests"
            isFailure = isFailure || word == "fail" || word == "fails"
            return !isGiven
        }
    }

    var isGiven: Bool { hasOutcome && hasCause || isTest && isFailure }

    private static func isStatus(_ word: String) -> Bool {
        word.utf8.count == 3 && Int(word).map { (100...599).contains($0) } ?? false
    }

    private static let outcomes: WordList = [
        "answer*", "contain*", "drop*", "ends", "equal*", "exit*", "fail*", "find", "finds", "get",
        "gets", "give", "gives", "leave*", "list", "lists", "print*", "refuse*", "reject*", "report*", "respond*",
        "return*", "show*", "stop*", "succeed*", "write*", "yield*",
    ]
}
