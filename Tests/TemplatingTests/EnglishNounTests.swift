import Templating
import Testing

@Suite struct EnglishNounTests {
    private func plural(_ word: String) -> String { render("{{ w | plural }}", ["w": .text(word)]) }
    private func singular(_ word: String) -> String { render("{{ w | singular }}", ["w": .text(word)]) }

    static let nouns = """
        access account ache action activity address admin agent album alert alias analysis api app appendix archive area \
        article asset attachment atlas audit author avatar axis backup badge balance bank base batch benefit bias \
        bill blog board bonus book booking box branch brand brief bucket budget bug bus business cache calendar campaign \
        campus canvas card cart case catalog category cause census channel chapter charge chat check checkbox child choice \
        city class clause client cluster code collection comment commit company condition config contact contract cookie \
        copy country coupon course crash credit crisis criterion currency customer dashboard database datum day deal \
        delivery department deploy device dispute document domain draft email employee enemy entity entry epoch error \
        event exercise expense export factory family feature fee field file filter fix folder foot form forum game gas \
        gateway goal group guide half hash hero hook hotel house human identity image inbox index industry influx invoice \
        issue item job journey key kiosk knife label language leaf lens lesson level library license life limit line list \
        location log logo loss man match matrix media member menu message metric minus mouse movie news niche note notice \
        notification object offer office option order organization owner package page parenthesis party pass patch path \
        payment penalty permission person phase phone photo piece plan planet platform play policy post potato potential \
        prefix premise price process product profile project promise proof property proxy purchase query queue quiz quota \
        radius rate ratio reason receipt record refund region release reply repo report request response review reward \
        role room route rule sale salesperson schedule schema scope search series service session setting shape shelf \
        shipment shoe shop size skill slug sms snapshot source species sponsor staff stage status step stomach store story \
        strategy subscription success suffix summary supply survey switch syllabus sync synopsis system table tag task tax \
        team tech template tenant term test theme thesis thief threshold ticket tie tier token tomato tool topic trace \
        transaction trial trip type unit update uri usage use user value variable vendor verse version vertex veto video \
        view virus visit voucher wallet warehouse wave webhook week wife wiki window wish witness wolf woman word workflow \
        workspace year zone
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    @Test func theListIsLong() {
        #expect(Self.nouns.count >= 300)
        #expect(Set(Self.nouns).count == Self.nouns.count)
    }

    @Test func theSingularOfThePluralIsTheWord() {
        for word in Self.nouns {
            #expect(singular(plural(word)) == word, "\(word) -> \(plural(word)) -> \(singular(plural(word)))")
            #expect(plural(plural(word)) == plural(word), "\(word) -> \(plural(word)) -> \(plural(plural(word)))")
            #expect(singular(word) == word, "\(word) -> \(singular(word))")
        }
    }

    @Test(arguments: [
        ("address", "addresses"), ("category", "categories"), ("box", "boxes"), ("status", "statuses"),
        ("analysis", "analyses"), ("person", "people"), ("child", "children"), ("datum", "data"), ("media", "media"),
        ("series", "series"), ("news", "news"), ("key", "keys"), ("day", "days"), ("hero", "heroes"),
        ("leaf", "leaves"),
        ("quiz", "quizzes"), ("bus", "buses"), ("index", "indexes"), ("api", "apis"), ("menu", "menus"),
        ("photo", "photos"), ("case", "cases"), ("cache", "caches"), ("match", "matches"), ("movie", "movies"),
        ("house", "houses"), ("cause", "causes"), ("alias", "aliases"), ("schema", "schemas"),
        ("criterion", "criteria"),
        ("human", "humans"), ("woman", "women"), ("salesperson", "salespeople"), ("grandchild", "grandchildren"),
        ("axis", "axes"), ("proof", "proofs"), ("knife", "knives"), ("epoch", "epochs"), ("shoe", "shoes"),
        ("ID", "IDs"), ("API", "APIs"), ("userID", "userIDs"), ("OrderItem", "OrderItems"), ("Category", "Categories"),
        ("order_category", "order_categories"), ("ORDER_CATEGORY", "ORDER_CATEGORIES"), ("LINE_BOX", "LINE_BOXES"),
        ("order line", "order lines"), ("order-status", "order-statuses"), ("Person", "People"),
        ("a.b/leaf", "a.b/leaves"), ("sku", "skus"), ("gpu", "gpus"), ("alumnus", "alumni"), ("cactus", "cacti"),
        ("oasis", "oases"), ("olive", "olives"), ("passerby", "passersby"), ("clothes", "clothes"),
        ("scissors", "scissors"), ("corps", "corps"), ("gnu", "gnus"), ("genus", "genera"), ("life", "lives"),
    ])
    func pairs(one: String, many: String) {
        #expect(plural(one) == many)
        #expect(singular(many) == one)
        #expect(plural(many) == many)
        #expect(singular(one) == one)
    }

    @Test(arguments: [
        ("indices", "index"), ("schemata", "schema"), ("appendices", "appendix"), ("syllabi", "syllabus"),
        ("radii", "radius"), ("formulae", "formula"),
    ])
    func otherPluralsAreRead(many: String, one: String) {
        #expect(singular(many) == one)
        #expect(plural(many) == many)
    }

    @Test func whatIsNoWordStays() {
        for text in ["", "2", "日本", "a_", "v2", "--"] {
            #expect(plural(text) == text)
            #expect(singular(text) == text)
        }
    }

    @Test func acronymsHaveTheirOwnPlural() {
        #expect(render("{{ 'user_cis' | singular }}", acronyms: ["CI"]) == "user_ci")
        #expect(render("{{ 'user_ci' | plural }}", acronyms: ["CI"]) == "user_cis")
    }
}
