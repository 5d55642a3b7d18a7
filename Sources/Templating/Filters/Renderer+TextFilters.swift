extension Renderer {
    /// Jinja's `indent(width=4, first=false, blank=false)`.
    mutating func indent(_ input: TemplateValue, _ arguments: FilterArguments) throws(TemplateFault) -> TemplateText {
        guard input.string != nil else { throw TemplateFault(.type, "`indent` needs text, not \(input.kind)") }
        let text = try text(input, .indent)
        let indentation = try indentation(arguments)
        let (first, blank) = (try arguments.boolean(1), try arguments.boolean(2))
        try budget.charge(reading: text.string)
        let lines = PythonText.lines(text.string + "\n")
        let (added, overflows) = lines.count.multipliedReportingOverflow(by: indentation.string.utf8.count)
        try budget.charge(text: overflows ? .max : min(added, .max / 2) + text.string.utf8.count)
        var result = first ? indentation.string : ""
        for (index, line) in lines.enumerated() {
            if index > 0 {
                result += "\n"
                if blank || !line.isEmpty { result += indentation.string }
            }
            result += line
        }
        return TemplateText(result, isTainted: text.isTainted || indentation.isTainted)
    }

    /// The text before each line: given as text or as a number of spaces.
    private mutating func indentation(_ arguments: FilterArguments) throws(TemplateFault) -> TemplateText {
        switch arguments.values[0] {
        case .text?, .tainted?: return try arguments.text(0) ?? TemplateText("", isTainted: false)
        default: return TemplateText(try spaces(try arguments.integer(0) ?? 4), isTainted: false)
        }
    }

    private mutating func spaces(_ count: Int) throws(TemplateFault) -> String {
        try budget.charge(text: max(0, count))
        return String(repeating: " ", count: max(0, count))
    }

    /// `pad(width, fill=" ", left=false)`: pads to `width` characters, on the right by default.
    mutating func pad(_ input: TemplateValue, _ arguments: FilterArguments) throws(TemplateFault) -> TemplateText {
        let text = try text(input, .pad)
        let width = try arguments.integer(0) ?? 0
        let fill = try arguments.text(1) ?? TemplateText(" ", isTainted: false)
        let isLeft = try arguments.boolean(2)
        guard fill.string.unicodeScalars.count == 1 else {
            throw TemplateFault(.argument, "`fill` of `pad` must be one character")
        }
        try budget.charge(reading: text.string)
        let missing = max(0, width) - min(max(0, width), text.string.unicodeScalars.count)
        try budget.charge(text: min(missing, .max / 8) * fill.string.utf8.count + text.string.utf8.count)
        let padding = String(repeating: fill.string, count: missing)
        let isTainted = text.isTainted || (fill.isTainted && missing > 0)
        return TemplateText(isLeft ? padding + text.string : text.string + padding, isTainted: isTainted)
    }

    /// Jinja's `replace(old, new, count=none)`.
    mutating func replace(_ input: TemplateValue, _ arguments: FilterArguments) throws(TemplateFault) -> TemplateText {
        let text = try text(input, .replace)
        guard let old = try arguments.text(0), let new = try arguments.text(1) else { return text }
        let most = try count(arguments)
        try budget.charge(TextSearch.cost(of: old.string, in: text.string))
        let replacement = TextReplacement(text: text.string, old: old.string, most: most)
        try budget.charge(text: replacement.length(with: new.string))
        let isTainted = text.isTainted || (new.isTainted && !replacement.places.isEmpty)
        return TemplateText(replacement.result(with: new.string), isTainted: isTainted)
    }

    /// The maximum number of replacements: all if absent or negative.
    private func count(_ arguments: FilterArguments) throws(TemplateFault) -> Int {
        if case TemplateValue.none? = arguments.values[2] { return .max }
        guard let count = try arguments.integer(2), count >= 0 else { return .max }
        return count
    }
}
