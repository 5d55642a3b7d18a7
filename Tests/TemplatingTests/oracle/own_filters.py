"""The filters that Jinja2 does not have, written a second time and in another way, as the oracle of the first."""

import re

from jinja2 import pass_environment
from jinja2.filters import make_attrgetter

ACRONYMS = ["ID", "URL", "HTTP"]

NOUNS = {
    "category": "categories", "status": "statuses", "address": "addresses", "person": "people", "key": "keys",
    "box": "boxes", "analysis": "analyses", "user_child": "user_children", "orderItem": "orderItems", "hero": "heroes",
    "series": "series", "API": "APIs", "Leaf": "Leaves", "order line": "order lines",
}
WORD = re.compile(r"[A-Z]{2,}s(?![a-z0-9])|[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+|[0-9]+")
SEPARATORS = re.compile(r"[_\- ./]+")


def words(text):
    found = []
    for part in SEPARATORS.split(text):
        part = re.sub(r"[^A-Za-z0-9]", "", part)
        part = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", part)
        part = re.sub(r"(?<=[A-Z])(?=[A-Z][a-z])(?![A-Z]s(?:[A-Z]|\s|$))", " ", part)
        found += part.lower().split()
    return found


def named(parts, separator):
    name = separator.join(parts)
    if not name or name[0].isdigit():
        raise ValueError("no name")
    return name


def capitalized(word):
    for acronym in ACRONYMS:
        if word == acronym.lower():
            return acronym
        if word == acronym.lower() + "s":
            return acronym + "s"
    return word[:1].upper() + word[1:]


def snake(text):
    return named(words(text), "_")


def kebab(text):
    return named(words(text), "-")


def constant(text):
    return named(words(text), "_").upper()


def pascal(text):
    return named(map(capitalized, words(text)), "")


def camel(text):
    first, *others = words(text)
    return named([first, *map(capitalized, others)], "")


def plural(text):
    return NOUNS.get(text, text)


def singular(text):
    return {many: one for one, many in NOUNS.items()}.get(text, text)


def pad(value, width, fill=" ", left=False):
    return str(value).rjust(width, fill) if left else str(value).ljust(width, fill)


@pass_environment
def wrap(environment, value, width, attribute=None):
    get = make_attrgetter(environment, attribute) if attribute is not None else lambda item: item
    texts = [str(get(item)) for item in value]
    texts = [f"{text}," for text in texts[:-1]] + texts[-1:]
    lines = []
    for text in texts:
        if lines and len(lines[-1]) + 1 + len(text) <= width:
            lines[-1] += f" {text}"
        else:
            lines.append(text)
    return "\n".join(lines)


FILTERS = {
    function.__name__: function for function in [snake, kebab, constant, pascal, camel, plural, singular, pad, wrap]
}
