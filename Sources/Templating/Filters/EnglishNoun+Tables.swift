extension EnglishNoun {
    /// Nouns with the same form in singular and plural.
    static let uncountable: Set = [
        "advice", "aircraft", "analytics", "aws", "chassis", "content", "cors", "css", "deer", "dns", "equipment",
        "evidence", "feedback", "fish",
        "furniture", "gps", "hardware", "headquarters", "https", "information", "ios", "js", "knowledge", "luggage",
        "malware", "media", "merchandise", "metadata", "middleware", "money", "music", "moose", "news", "offspring",
        "police", "salmon",
        "research", "rice", "series", "sheep", "shrimp", "sms", "software", "spacecraft", "species", "squid", "swine",
        "staff", "telemetry", "tls", "traffic",
        "weather",
    ]

    /// Singulars, although they do not end in `ss`, `us` or `is`.
    static let endingInS: Set = [
        "alias", "atlas", "bias", "canvas", "chaos", "christmas", "cosmos", "gas", "iris", "kubernetes", "lens",
        "pancreas", "pos", "postgres", "redis", "texas",
    ]

    /// Plurals, although they end like singulars.
    static let pluralsInUSAndIS: Set = [
        "apis", "clis", "emojis", "guis", "gurus", "kiwis", "kpis", "menus", "skis", "submenus", "taxis", "uis",
        "uris", "wikis",
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
