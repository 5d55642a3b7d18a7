/// The tasks as a Mermaid flowchart: makers as boxes, critiques as hexagons, arrows along the dependencies.
enum PlanMermaid {
    static func text(of plan: Plan) -> String {
        var lines = ["flowchart TD"]
        for pair in plan.pairs {
            let (maker, critique) = (pair.maker.order, pair.critique.order)
            lines.append("    t\(maker)[\"\(maker). \(label(pair.maker.name))\"]")
            lines.append("    t\(critique){{\"\(critique). \(label(pair.critique.name))\"}}")
        }
        for pair in plan.pairs {
            lines += pair.maker.dependencies.map { "    t\($0) --> t\(pair.maker.order)" }
            lines.append("    t\(pair.maker.order) --> t\(pair.critique.order)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// In a quoted label, Mermaid interprets entities (`#quot;`) and HTML; every character that could begin one is
    /// escaped.
    private static func label(_ text: String) -> String {
        var label = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "#", "<", ">", "&", "`", "\\", "[", "]", "{", "}", ";": label += "#\(scalar.value);"
            case "\n", "\r", "\t": label += " "
            default: label.unicodeScalars.append(scalar)
            }
        }
        return label
    }
}
