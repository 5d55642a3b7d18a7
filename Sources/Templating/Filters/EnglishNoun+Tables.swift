extension EnglishNoun {
    /// Nouns with the same form in singular and plural.
    static let uncountable: Set = [
        "advice", "aircraft", "analytics", "aws", "binoculars", "chassis", "clothes", "content", "cors", "corps", "css",
        "deer", "dns", "equipment", "evidence", "feedback", "fish", "furniture", "goggles", "goods", "gps", "hardware",
        "headphones", "headquarters", "https", "information", "ios", "jeans", "js", "knowledge", "kudos", "leggings",
        "luggage", "malware", "media", "merchandise", "metadata", "middleware", "money", "moose", "music", "news",
        "offspring", "pajamas", "pants", "pliers", "police", "proceeds", "pyjamas", "research", "rice", "salmon",
        "scissors", "series", "sheep", "shrimp", "sms", "software", "spacecraft", "species", "squid", "staff",
        "sunglasses", "swine", "telemetry", "thanks", "tights", "tls", "tongs", "traffic", "trousers", "tweezers",
        "weather",
    ]

    /// Singulars, although they do not end in `ss`, `us` or `is`.
    static let endingInS: Set = [
        "alias", "atlas", "bias", "canvas", "chaos", "christmas", "cosmos", "gas", "iris", "kubernetes", "lens",
        "pancreas", "pos", "postgres", "redis", "texas",
    ]

    /// Plurals, although they end like singulars.
    static let pluralsInUSAndIS: Set = [
        "alibis", "apis", "bureaus", "chateaus", "clis", "cpus", "emojis", "emus", "gnus", "gpus", "guis", "gurus",
        "haikus", "khakis", "kiwis",
        "kpis", "menus", "plateaus", "pois", "rabbis", "safaris", "skis", "skus", "submenus", "taxis", "tofus", "tpus",
        "uis",
        "uris", "wikis", "yetis", "zebus",
    ]

    static let endingInIE: Set = [
        "birdie", "brownie", "calorie", "cookie", "die", "foodie", "freebie", "genie", "goalie", "hoodie", "lie",
        "movie", "necktie", "newbie", "pie", "prairie", "rookie", "selfie", "smoothie", "sortie", "tie", "zombie",
    ]

    static let endingInOE: Set = ["aloe", "canoe", "doe", "floe", "foe", "hoe", "oboe", "shoe", "toe", "woe"]

    static let endingInCHE: Set = ["ache", "avalanche", "cache", "headache", "mustache", "niche", "psyche", "quiche"]

    static let endingInUSE: Set = ["abuse", "excuse", "fuse", "muse", "recluse", "reuse", "ruse", "use"]

    static let endingInHardCH: Set = ["epoch", "loch", "matriarch", "monarch", "patriarch", "stomach", "tech"]

    static let pluralInOES: Set = [
        "echo", "embargo", "hero", "mosquito", "potato", "superhero", "tomato", "tornado", "torpedo", "veto",
        "volcano",
    ]
}
