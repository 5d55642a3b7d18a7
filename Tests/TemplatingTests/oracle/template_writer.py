"""Writes random templates in the core that Jinja2 and scaffold share.

Expressions are written by type, so that nearly every template renders; what the two are known to see differently
(booleans printed as Python writes them, texts joined with `+`, loops over texts and mappings, an inline `if` without
an `else` whose condition is false, which Jinja2 prints as nothing even where undefined names are errors, `unique`
without `sort`, which in Python can be walked through only once) is not written.
"""

SPACES = ["", "", " ", "  ", "\t", "\n", "\n\n", " \n", "\n  ", "  \n    ", "\u00a0", "\x0b\n "]
CHUNKS = [
    "text", "a b", "x", "func (s *Server) {", "}", "// note", "é", "日本", "{", "%", "#", "{ {", "} }", "%}", "}}", "#}",
    "- ", "+", "\\n", "'", '"', "0",
]
LITERALS = [
    "'a'", '"b c"', "''", "'it\\'s'", '"tab\\there"', "'\\u00e9'", "'\\x41'", '"é"', "'d\\d'", "'line\\nline'",
    "'oct\\101'", "'one' 'two'", "'Straße'", "'}}'", "'%}'", "'#}'", "'\\U0001F600'",
]


class Scope:
    """The names that a template may use at one place, by the type of their values."""

    def __init__(self, names, loops=0):
        self.names = {kind: list(found) for kind, found in names.items()}
        self.loops = loops

    def inner(self):
        return Scope(self.names, self.loops)

    def add(self, kind, name):
        self.names.setdefault(kind, []).append(name)


class TemplateWriter:
    def __init__(self, random, includes=()):
        self.random = random
        self.includes = list(includes)
        self.counter = 0

    # Statements

    def block(self, scope, depth, statements=4):
        return "".join(self.statement(scope, depth) for _ in range(self.random.randint(1, statements)))

    def statement(self, scope, depth):
        writers = [self.text, self.text, self.text, self.output, self.output, self.output, self.comment, self.set]
        if depth > 0:
            writers += [self.condition, self.condition, self.loop, self.loop, self.pairs, self.raw]
        if self.includes and self.random.random() < 0.2:
            writers = [self.include]
        return self.random.choice(writers)(scope, depth)

    def text(self, scope, depth):
        parts = [self.random.choice(CHUNKS), self.random.choice(SPACES)]
        self.random.shuffle(parts)
        text = "".join(parts) + self.random.choice(SPACES)
        text = text.replace("{{", "{ {").replace("{%", "{ %").replace("{#", "{ #")
        # A brace right before a tag would begin a literal mapping.
        return text + " " if text.endswith("{") else text

    def tag(self, inside):
        opening = self.random.choice(["", "", "", "", "-", "+"])
        closing = self.random.choice(["", "", "", "", "-", "+"])
        before, after = self.random.choice([" ", " ", "", "\n"]), self.random.choice([" ", " ", "", "\n"])
        if closing and not after:
            after = " "
        return self.random.choice(SPACES) + "{%" + opening + before + inside + after + closing + "%}"

    def output(self, scope, depth):
        value = self.number(scope, 2) if self.random.random() < 0.3 else self.string(scope, 2)
        opening, closing = self.random.choice(["", "", "", "-"]), self.random.choice(["", "", "", "-"])
        return "{{" + opening + " " + value + " " + closing + "}}"

    def comment(self, scope, depth):
        inside = self.random.choice([" note ", "", " {{ x }} ", " {% if %} ", "\n", " - ", " + ", " '"])
        opening, closing = self.random.choice(["", "", "-", "+"]), self.random.choice(["", "", "-", "+"])
        return self.random.choice(SPACES) + "{#" + opening + inside + closing + "#}" + self.random.choice(SPACES)

    def raw(self, scope, depth):
        inside = self.random.choice(["{{ x }}", " {% if %} ", "{# #}", "\n a \n", "  ", "{%- endra %}"])
        begin = "{%" + self.random.choice(["", "-", "+"]) + " raw " + self.random.choice(["", "-"]) + "%}"
        end = "{%" + self.random.choice(["", "-", "+"]) + " endraw " + self.random.choice(["", "-", "+"]) + "%}"
        return begin + inside + self.random.choice(SPACES) + end

    def set(self, scope, depth):
        kind = self.random.choice(["text", "text", "number", "flag", "texts", "numbers"])
        value = self.value(kind, scope)
        reusable = [name for name in scope.names.get(kind, []) if name.startswith("v_")]
        if reusable and self.random.random() < 0.5:
            name = self.random.choice(reusable)
        else:
            self.counter += 1
            name = f"v_{kind}_{self.counter}"
        tag = self.tag(f"set {name} = {value}")
        if name not in scope.names.get(kind, []):
            scope.add(kind, name)
        return tag

    def condition(self, scope, depth):
        # A name set in one branch may not be set after it.
        result = self.tag(f"if {self.flag(scope, 2)}") + self.block(scope.inner(), depth - 1)
        for _ in range(self.random.choice([0, 0, 1, 2])):
            result += self.tag(f"elif {self.flag(scope, 2)}") + self.block(scope.inner(), depth - 1)
        if self.random.random() < 0.5:
            result += self.tag("else") + self.block(scope.inner(), depth - 1)
        return result + self.tag("endif")

    def loop(self, scope, depth):
        kind, element = self.random.choice([("texts", "text"), ("numbers", "number"), ("things", "thing")])
        source = self.value(kind, scope, operation=True)
        self.counter += 1
        name = self.random.choice([f"e_{self.counter}", "item"])
        inner = scope.inner()
        for names in inner.names.values():
            if name in names:
                names.remove(name)
        inner.add(element, name)
        inner.loops += 1
        result = self.tag(f"for {name} in {source}") + self.block(inner, depth - 1)
        if self.random.random() < 0.3:
            result += self.tag("else") + self.block(scope.inner(), depth - 1)
        return result + self.tag("endfor")

    def pairs(self, scope, depth):
        self.counter += 1
        first, second = f"k_{self.counter}", f"n_{self.counter}"
        inner = scope.inner()
        inner.add("text", first)
        inner.add("number", second)
        inner.loops += 1
        return self.tag(f"for {first}, {second} in pairs") + self.block(inner, depth - 1) + self.tag("endfor")

    def include(self, scope, depth):
        return self.tag(f'include "{self.random.choice(self.includes)}"')

    # Expressions

    def value(self, kind, scope, operation=False):
        write = {
            "text": self.string, "number": self.number, "flag": self.flag, "texts": self.strings,
            "numbers": self.numbers, "things": self.things,
        }[kind]
        value = write(scope, 2)
        return f"({value})" if operation and " if " in value else value

    def name(self, kind, scope):
        return self.random.choice(scope.names[kind])

    def string(self, scope, depth):
        if depth == 0:
            choices = [lambda: self.name("text", scope), lambda: self.random.choice(LITERALS)]
        else:
            choices = [
                lambda: self.name("text", scope),
                lambda: self.thing(scope) + self.random.choice([".name", ".kind", '["name"]', ".owner.name"]),
                lambda: self.string(scope, 0) + " | " + self.string_filter(scope),
                lambda: self.string(scope, 0) + " | " + self.string_filter(scope) + "|" + self.string_filter(scope),
                lambda: self.join(scope),
                lambda: self.names(scope),
                lambda: self.concatenation(scope, depth),
                lambda: f"{self.string(scope, 0)} if {self.flag(scope, depth - 1)} else {self.string(scope, 0)}",
                lambda: f"('shown' if {self.flag(scope, depth - 1)}) | default('hidden')",
                lambda: f"{self.string(scope, 0)} or {self.string(scope, 0)}",
                lambda: f"{self.string(scope, 0)} and {self.string(scope, 0)}",
                lambda: f"missing | default({self.string(scope, 0)})",
                lambda: "obj.missing | default('none')",
                lambda: f"{self.string(scope, 0)} | default({self.string(scope, 0)}, true)",
                lambda: f"{self.string(scope, 0)}|default(default_value='x', boolean={self.flag(scope, 0)})",
                lambda: f"({self.strings(scope, 0)} | first) | default('empty')",
                lambda: f"texts[{self.random.choice(['0', '1', '-1'])}]",
                lambda: f"({self.string(scope, depth - 1)})",
            ]
        return self.random.choice(choices)()

    def concatenation(self, scope, depth):
        operands = [
            self.random.choice([self.name("number", scope), self.string(scope, 0), self.string(scope, 0) + "|upper"])
            for _ in range(self.random.randint(2, 3))
        ]
        return self.random.choice([" ~ ", "~"]).join(operands)

    def join(self, scope):
        source = self.random.choice([self.strings(scope, 0), self.numbers(scope, 0)])
        call = self.random.choice(["join", "join()", "join(', ')", "join(d='-')", "join(1)"])
        if self.random.random() < 0.3:
            return "things | join(', ', attribute='name')" if self.random.random() < 0.5 else "things|join('/', 'size')"
        return f"{source} | {call}"

    def string_filter(self, scope):
        return self.random.choice([
            "lower", "upper", "title", "capitalize", "first | default('')", "last|default('')", "replace('a', 'b')", "replace('', '.')",
            "replace('a', '', 1)", "replace('l', 'LL', count=2)", "replace(old='e', new='é')", "indent", "indent(2)",
            "indent(width=3, first=true)", "indent('> ', true, blank=true)", "indent(1, blank=true)", "pad(9)",
            "pad(9, '.')", "pad(width=7, fill='0', left=true)", "replace(1, 2)",
        ])

    def names(self, scope):
        source = self.random.choice(["name", "camel_name", "'HTTPServerID'", "'user-profile v2'", "'stripe.url_path'",
                                     "'userIDs'", "'don\\'t stop'", "'ids'"])
        return source + " | " + self.random.choice(["snake", "camel", "pascal", "kebab", "constant"])

    def number(self, scope, depth):
        if depth == 0:
            return self.random.choice([self.name("number", scope), str(self.random.randint(0, 12)), "1_000"])
        choices = [
            lambda: self.name("number", scope),
            lambda: self.thing(scope) + ".size",
            lambda: f"{self.number(scope, 0)} {self.random.choice('+-*')} {self.number(scope, 0)}",
            lambda: f"{self.number(scope, 0)} {self.random.choice(['//', '%'])} {self.random.choice(['3', '-3', 'n'])}",
            lambda: f"{self.number(scope, 0)} + {self.number(scope, 0)} * {self.number(scope, 0)} - 1",
            lambda: f"-{self.name('number', scope)}",
            lambda: f"- -{self.name('number', scope)} % 4",
            lambda: f"+{self.number(scope, 0)}",
            lambda: f"({self.number(scope, depth - 1)})",
            lambda: f"{self.strings(scope, 0)} | length",
            lambda: f"{self.string(scope, 0)}|length + 1",
            lambda: "things|length * 2",
            lambda: f"nums[{self.random.choice(['0', '-1', 'zero', 'zero + 1'])}]",
            lambda: f"({self.numbers(scope, 0)} | last) | default(7)",
            lambda: f"{self.number(scope, 0)} if {self.flag(scope, depth - 1)} else {self.number(scope, 0)}",
        ]
        if scope.loops:
            choices += [lambda: "loop." + self.random.choice(["index", "index0", "length"])] * 4
        return self.random.choice(choices)()

    def flag(self, scope, depth):
        if depth == 0:
            return self.random.choice([self.name("flag", scope), "true", "False", "flag_on", "not flag_on"])
        choices = [
            lambda: self.name("flag", scope),
            lambda: f"{self.number(scope, 0)} {self.comparison()} {self.number(scope, 0)}",
            lambda: f"{self.string(scope, 0)} {self.comparison()} {self.string(scope, 0)}",
            lambda: f"1 < {self.number(scope, 0)} <= {self.number(scope, 0)} != 4",
            lambda: f"{self.string(scope, 0)} in {self.strings(scope, 0)}",
            lambda: f"not {self.number(scope, 0)} in {self.numbers(scope, 0)}",
            lambda: f"{self.string(scope, 0)} not in {self.string(scope, 0)}",
            lambda: "'name' in obj",
            lambda: f"{self.flag(scope, 0)} and {self.flag(scope, 0)} or {self.flag(scope, 0)}",
            lambda: f"{self.flag(scope, 0)} or not {self.flag(scope, 0)} and {self.flag(scope, 0)}",
            lambda: f"not not {self.flag(scope, 0)}",
            lambda: f"({self.flag(scope, depth - 1)})",
            lambda: self.random.choice(["missing", "obj.missing", "name", "texts[99]"])
            + self.random.choice([" is defined", " is not defined"]),
            lambda: self.random.choice(["nothing", "name", "zero"]) + self.random.choice([" is none", " is not none"]),
            lambda: f"not {self.name('number', scope)} is none",
            lambda: f"{self.number(scope, 0)} ~ '' == {self.string(scope, 0)}",
            lambda: f"{self.strings(scope, 0)} == {self.strings(scope, 0)}",
            lambda: f"{self.number(scope, 0)} == {self.random.choice(['true', 'nothing', 'name', 'texts'])}",
            lambda: self.random.choice([self.string(scope, 0), self.number(scope, 0), self.strings(scope, 0), "nothing"]),
        ]
        if scope.loops:
            choices += [lambda: self.random.choice(["not ", ""]) + "loop." + self.random.choice(["first", "last"])] * 4
        return self.random.choice(choices)()

    def comparison(self):
        return self.random.choice(["==", "!=", "<", "<=", ">", ">="])

    def strings(self, scope, depth):
        choices = [lambda: self.name("texts", scope), lambda: f"[{self.random.choice(LITERALS)}, name,]"]
        if depth > 0:
            choices += [
                lambda: "texts | sort", lambda: "texts|sort(reverse=true)", lambda: "texts | sort(true, true)",
                lambda: "texts | unique|sort", lambda: "texts | unique(case_sensitive=true)|sort(case_sensitive=true)",
                lambda: f"texts if {self.flag(scope, 0)} else []",
            ]
        return self.random.choice(choices)()

    def numbers(self, scope, depth):
        choices = [lambda: self.name("numbers", scope), lambda: f"[{self.number(scope, 0)}, n, 3]", lambda: "[]"]
        if depth > 0:
            choices += [lambda: "nums | sort", lambda: "nums | sort(reverse=flag_on)", lambda: "nums|unique|sort"]
        return self.random.choice(choices)()

    def things(self, scope, depth):
        return self.random.choice([
            "things", "things | sort(attribute='name')", "things|sort(attribute='size,name')", "obj.inner.things",
            "things | sort(reverse=true, attribute='owner.name')", "things | unique(attribute='kind')",
        ])

    def thing(self, scope):
        return self.random.choice(scope.names.get("thing", []) + ["things[0]"])
