"""Prints templates with their output in Jinja2, one case per line, for `JinjaOracleTests`.

    python jinja_cases.py > cases.jsonl

Each line is `{"template", "context", "includes", "language", "acronyms", "expected"}`. `context` is JSON as text, since
few differ; `expected` is the rendered text, or null
where Jinja2 refuses the template: then scaffold must refuse it, too. The seed is fixed: every run prints the same.
"""

import json
import random
import sys

import jinja2
from jinja2.runtime import Undefined

from fixed_cases import FIXED_CASES, QUOTED_TEXTS
from literals import LITERALS, read_back
from own_filters import ACRONYMS, FILTERS, NOUNS
from template_writer import Scope, TemplateWriter

RENDERED = 1000
BROKEN = 400

CONTEXTS = [
    {
        "name": "stripe_subscription", "camel_name": "paymentIntent", "blank": "", "n": 3, "zero": 0, "neg": -7,
        "flag_on": True, "flag_off": False, "nothing": None, "mixed": "Hello, wOrld-wide (web) <a",
        "lines": "one\ntwo\n\nthree\n", "odd": "ΟΔΥΣΣΕΥΣ ΣΑΣ straße ŉ İx e\u0301",
        "texts": ["beta", "Alpha", "alpha", "gamma", "Beta", ""], "nums": [3, 1, 2, 3, -1], "none_at_all": [],
        "pairs": [["a", 1], ["b", 2]],
        "things": [
            {"name": "Zeta", "kind": "x", "size": 2, "owner": {"name": "Ann"}},
            {"name": "eta", "kind": "y", "size": 1, "owner": {"name": "bob"}},
            {"name": "Theta", "kind": "x", "size": 2, "owner": {"name": "Cy"}},
        ],
        "obj": {"name": "object", "inner": {"things": []}},
    },
    {
        "name": "UserProfile", "camel_name": "apiURLPath", "blank": " ", "n": 5, "zero": 0, "neg": -1,
        "flag_on": False, "flag_off": False, "nothing": None, "mixed": "{x} [y] ça va\u00a0bien",
        "lines": "a\r\nb\x0bc\u2028d\x85e\x1cf", "odd": "ǆ ﬁ 𐐀 日本語 🙂 Σ ΑΣ' ΑΣ.Β",
        "texts": ["é", "e\u0301", "Z", "z", "\uffff", "\U00010000"], "nums": [10, 9, 10], "none_at_all": [],
        "pairs": [["k", 0]],
        "things": [{"name": "only", "kind": "", "size": 0, "owner": {"name": "O"}}],
        "obj": {"name": "", "inner": {"things": [{"name": "in", "kind": "k", "size": 9, "owner": {"name": "W"}}]}},
    },
]

NAMES = {
    "text": ["name", "camel_name", "blank", "mixed", "lines", "odd", "obj.name"],
    "number": ["n", "zero", "neg"],
    "flag": ["flag_on", "flag_off"],
    "texts": ["texts", "none_at_all"],
    "numbers": ["nums", "none_at_all"],
}


def finalize(value):
    """Printing values that only have a Python form is an error in scaffold, and therefore here too."""
    if isinstance(value, Undefined):
        return value
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise TypeError(f"unprintable: {value!r}")
    return value


def render(template, context, includes, filters):
    environment = jinja2.Environment(
        undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
        loader=jinja2.DictLoader(includes), finalize=finalize,
    )
    environment.globals.clear()
    environment.filters.update(filters)
    return environment.from_string(template).render(context)


def case(template, context, includes=None, language="plain", filters=FILTERS):
    try:
        expected = render(template, context, includes or {}, filters)
        expected.encode()
    except Exception:
        expected = None
    return {
        "template": template, "context": json.dumps(context), "includes": includes or {}, "language": language,
        "acronyms": ACRONYMS, "expected": expected,
    }


def with_line_ends(text, chance):
    ending = chance.choice(["\n"] * 6 + ["\r\n", "\r"])
    return text.replace("\n", ending)


def generated(chance, context):
    includes = {}
    for name in ["inner.txt", "deep/er.txt"][: chance.choice([0, 0, 0, 1, 2])]:
        writer = TemplateWriter(chance, list(includes))
        includes[name] = with_line_ends(writer.block(Scope(NAMES), 1), chance)
    writer = TemplateWriter(chance, list(includes))
    template = writer.block(Scope(NAMES), chance.randint(1, 3), statements=6)
    return with_line_ends(template, chance), includes


def broken(template, chance):
    """The template with one slip of the pen."""
    at = chance.randrange(len(template) + 1)
    slip = chance.randrange(5)
    if slip == 0:
        return template[:at] + template[at + chance.randint(1, 4) :]
    if slip == 1:
        return template[:at] + chance.choice(["{{", "}}", "{%", "%}", "|", "(", ")", "'", " if ", "."]) + template[at:]
    if slip == 2:
        return template.replace(chance.choice(["endif", "endfor", "name", "texts", "upper"]), "unknown", 1)
    if slip == 3:
        return template[:at]
    return template.replace(chance.choice(["{% ", "%}", "}}", " in ", "loop", "else"]), "", 1)


def all_cases():
    chance = random.Random(20240229)
    for template in FIXED_CASES:
        for context in CONTEXTS:
            yield case(template, context, {"inc": "<{{ name }}>\n", "sets": "{% set name = 'inner' %}{{ name }}"})
    for one, many in NOUNS.items():
        template = f"{{{{ '{one}' | plural }}}} {{{{ '{many}' | singular }}}} {{{{ '{many}'|plural }}}}"
        result = case(template, {})
        result["expected"] = f"{many} {one} {many}"
        yield result
    yield from quotations()
    for _ in range(RENDERED):
        context = chance.choice(CONTEXTS)
        template, includes = generated(chance, context)
        yield case(template, context, includes)
    remaining = BROKEN
    while remaining:
        context = chance.choice(CONTEXTS)
        template, includes = generated(chance, context)
        result = case(broken(template, chance), context, includes)
        # What Jinja2 still takes may lie outside of the shared core.
        if result["expected"] is None:
            remaining -= 1
            yield result


def quotations():
    for language, literal in LITERALS.items():
        for text in QUOTED_TEXTS:
            result = case("{{ text | quote }}", {"text": text}, None, language, {"quote": literal})
            if result["expected"] is not None and language != "yaml":
                assert read_back(language, result["expected"]) == text, (language, text)
            yield result


if __name__ == "__main__":
    for line in all_cases():
        sys.stdout.write(json.dumps(line) + "\n")
