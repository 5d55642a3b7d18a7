extension Renderer {
    /// Jinja's `join(d="", attribute=none)`.
    mutating func join(_ items: [TemplateValue], _ arguments: FilterArguments) throws(TemplateFault) -> TemplateText {
        let separator = try arguments.text(0) ?? TemplateText("", isTainted: false)
        let path = try arguments.path(1)
        var result = ""
        var isTainted = separator.isTainted && items.count > 1
        for (index, item) in items.enumerated() {
            let text = try text(of: item, at: path, .join)
            if index > 0 { result += separator.string }
            result += text.string
            isTainted = isTainted || text.isTainted
            try budget.check(text: result.utf8.count)
        }
        try budget.charge(text: result.utf8.count)
        return TemplateText(result, isTainted: isTainted)
    }

    /// `wrap(width, attribute=none)`: joins by `, ` and begins a new line before an item that would end after `width`
    /// characters.
    mutating func wrap(_ items: [TemplateValue], _ arguments: FilterArguments) throws(TemplateFault) -> TemplateText {
        let width = try arguments.integer(0) ?? 0
        let path = try arguments.path(1)
        var result = ""
        var (length, isTainted) = (0, false)
        for (index, item) in items.enumerated() {
            let text = try text(of: item, at: path, .wrap)
            let added = text.string.unicodeScalars.count + (index + 1 < items.count ? 1 : 0)
            let fits = length + added < width
            if index > 0 { result += fits ? ", " : ",\n" }
            length = index > 0 && fits ? length + 1 + added : added
            result += text.string
            isTainted = isTainted || text.isTainted
            try budget.check(text: result.utf8.count)
        }
        try budget.charge(text: result.utf8.count)
        return TemplateText(result, isTainted: isTainted)
    }

    private mutating func text(
        of item: TemplateValue, at path: AttributePath?, _ filter: Filter
    ) throws(TemplateFault) -> TemplateText {
        let value = try value(path, of: item)
        guard let text = value.printable else {
            throw TemplateFault(.type, "`\(filter.rawValue)` joins texts and integers, not \(value.kind)")
        }
        return text
    }

    /// Jinja's `sort(reverse=false, case_sensitive=false, attribute=none)`: stable, also in reverse; several attributes
    /// are separated by commas.
    mutating func sort(_ items: [TemplateValue], _ arguments: FilterArguments) throws(TemplateFault) -> [TemplateValue]
    {
        let isReverse = try arguments.boolean(0)
        let isCaseSensitive = try arguments.boolean(1)
        let paths = try paths(arguments)
        var rows: [SortRow] = []
        for (offset, item) in items.enumerated() {
            var keys: [TemplateValue] = []
            for path in paths { keys.append(try sortKey(item, path, isCaseSensitive)) }
            rows.append(SortRow(offset: offset, keys: keys))
        }
        try SortRow.checkOrder(rows)
        try budget.charge(SortRow.cost(of: rows))
        rows.sort { $0.precedes($1, isReverse: isReverse) }
        return rows.map { items[$0.offset] }
    }

    /// Jinja's `unique(case_sensitive=false, attribute=none)`: keeps the first of equal items.
    mutating func unique(_ items: [TemplateValue], _ arguments: FilterArguments) throws(TemplateFault)
        -> [TemplateValue]
    {
        let isCaseSensitive = try arguments.boolean(0)
        let path = try arguments.path(1)
        var seen = UniqueKeys()
        var result: [TemplateValue] = []
        for item in items where seen.insert(try UniqueKey(sortKey(item, path, isCaseSensitive))) {
            result.append(item)
        }
        return result
    }

    private func paths(_ arguments: FilterArguments) throws(TemplateFault) -> [AttributePath?] {
        guard case .text(let list)? = arguments.values[2] else { return [try arguments.path(2)] }
        return list.split(separator: ",", omittingEmptySubsequences: false).map { AttributePath(String($0)) }
    }

    private mutating func sortKey(_ item: TemplateValue, _ path: AttributePath?, _ isCaseSensitive: Bool)
        throws(TemplateFault) -> TemplateValue
    {
        let value = try value(path, of: item)
        guard let text = value.string else { return value }
        if isCaseSensitive {
            try budget.charge(text: text.utf8.count)
            return value
        }
        try budget.charge(reading: text)
        return .text(PythonText.lower(text))
    }
}
