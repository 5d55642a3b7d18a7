"""A feature and an integration in which every text tries to break out of its literal or comment."""

import json
import re

import yaml
from contract.signing import Event, Signing

WORD = "canary"

BREAKERS = [
    '"', "'", "`", "\\", '\\"', "\n", "\r\n", "\t", "*/", "/*", "//", "--", "#", '"""', "'''", "${x}", "$(x)", "$$",
    "%s%n", "{{", "}}", "{%", "%}", "{#", "<script>", "</script>", "]]>", "&lt;", ": ", "\n- ", "|", "? ", "---", "...",
    "!!x", "&a *a", "'); DROP TABLE parcels; --", "\n-- +goose Down\n", "\n//go:build ignore\n", "\n//go:generate x\n",
    "\n#include <x>\n", "\u202e", "\u2028", "\u0085", "\ufeff",
    "\U0001f600", "e\u0301", "\n\n",
]  # fmt: skip

# The text that breaks out is followed by text that would then be code.
TEXTS = [f"a{breaker}{WORD}(){breaker} z" for breaker in BREAKERS]
# Enum values are used in SQL, whose literals cannot contain invisible characters or, portably, a backslash.
VALUES = [text for text in TEXTS if text.isprintable() and "\\" not in text]
REFUSED_VALUES = ["\\", "\n", "\u202e", "\x7f"]
# Markers of scaffold would end the region that contains them.
REFUSED_TEXTS = ["scaffold:begin x", "a\nscaffold:end x", "scaffold:anchor private"]
LONG = f"{'x' * 10_000} {WORD}"

# The request is text of the user as well.
WORDS = f"parcel \"; ${WORD}() */ ''' ${{HOME}} $({WORD}) \\ %s <script>{WORD}</script> \u202e"


def write_blueprints(folder, texts=tuple(TEXTS), values=tuple(VALUES)):
    """A feature `parcel`, one of whose fields has the values, and an integration `carrier`, both full of the texts."""
    for kind, blueprint in (("features", feature(texts, values)), ("integrations", integration(texts))):
        (folder / kind).mkdir(parents=True, exist_ok=True)
        # JSON is YAML but for surrogates; escapes keep every other character as it is.
        text = json.dumps(blueprint, ensure_ascii=False)
        text = re.sub("[\x7f-\uffff]", lambda match: f"\\u{ord(match[0]):04x}", text)
        (folder / kind / f"{blueprint['name']}.yaml").write_text(text, encoding="utf-8")


def verbatim(text):
    """The text as a template that prints it."""
    return f"{{% raw %}}{text}{{% endraw %}}"


def feature(texts, values):
    first, second = values[:2]
    fields = [
        {"name": f"note_{number}", "type": "string", "required": False, "default": text, "purpose": text}
        for number, text in enumerate(texts)
    ]
    sort = {"name": "sort", "type": "enum", "values": values, "default": first, "purpose": LONG}
    state = {"name": "state", "type": "enum", "values": [first, second], "default": first, "write": [], "purpose": LONG}
    ship = {"name": "ship", "pattern": "transition", "from": {"state": [first]}, "set": {"state": second}}
    lose = {"name": "lose", "pattern": "transition"}
    return {
        "kind": "feature",
        "name": "parcel",
        "summary": " ".join(texts),
        "resources": [
            {
                "name": "parcel",
                "purpose": verbatim(" ".join(texts)),
                "service": verbatim(LONG),
                "fields": [sort, state, *fields],
                "actions": [
                    *("create", "list", "get", "update", "delete"),
                    *({**action, "purpose": verbatim(" ".join(texts))} for action in (ship, lose)),
                ],
            }
        ],
        "rules": [verbatim(text) for text in (*texts, LONG)],
        "security": [verbatim(text) for text in (*texts, LONG)],
        "webhooks": [
            {
                "integration": "carrier",
                "match": {"carrier_id": "data.object.id"},
                "events": [{"types": values, "from": {"state": [first]}, "set": {"state": second}}],
            }
        ],
    }


def integration(texts):
    text = " ".join(texts)
    return {
        "kind": "integration",
        "name": "carrier",
        "summary": text,
        "title": text,
        "external": text,
        "service": verbatim(text),
        "environment": [{"name": "CARRIER_SECRET", "secret": True, "purpose": text}],
        "fields": [{"name": "carrier_id", "type": "string", "required": False, "max": 255, "purpose": text}],
        "models": [
            {
                "name": "webhook_event",
                "purpose": text,
                "key": ["provider", "event_id"],
                "fields": [
                    {"name": "provider", "type": "string", "min": 1, "max": 50, "purpose": text},
                    {"name": "event_id", "type": "string", "min": 1, "max": 255},
                    {"name": "event_type", "type": "string", "min": 1, "max": 255},
                    {"name": "received_at", "type": "timestamp"},
                ],
            }
        ],
        "endpoints": ["webhook"],
        "webhook": signed("".join(BREAKERS)[:80]),
        "rules": [verbatim(one) for one in texts],
        "security": [verbatim(one) for one in texts],
    }


def signed(text):
    """How deliveries are signed, with a test vector of which secret and body are the text."""
    webhook = {
        "secret": "CARRIER_SECRET",
        "signature": {"header": "Carrier-Signature", "separator": ",", "prefix": "v1="},
        "time": {"prefix": "t=", "tolerance": 300},
        "signed": "{time}.{body}",
    }
    code = Signing(webhook).code(Event(text.encode()), 1_700_000_000, text)
    return webhook | {"vector": {"secret": text, "time": 1_700_000_000, "body": text, "signature": code}}


def escapes(path, text):
    """The places where the word is anything but text, in files that every stack has."""
    if path.endswith((".yaml", ".yml")):
        return [key for document in yaml.safe_load_all(text) for key in keys(document) if WORD in key]
    if path.endswith(".sql"):
        text = re.sub(r"'(?:[^']|'')*'|--[^\n]*", "", text)
    if path.endswith((".env.example", ".md")):
        text = re.sub(r"^#.*$", "", text, flags=re.MULTILINE) if path.endswith("e") else ""
    return re.findall(rf".{{0,40}}{WORD}.{{0,40}}", text)


def keys(value):
    """All keys of mappings, however deep."""
    if isinstance(value, dict):
        yield from map(str, value)
        value = value.values()
    if not isinstance(value, str) and hasattr(value, "__iter__"):
        for inner in value:
            yield from keys(inner)
