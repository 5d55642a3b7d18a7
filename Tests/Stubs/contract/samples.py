"""Values that a field takes, and values that it refuses."""

import itertools
import uuid
from datetime import UTC, datetime, timedelta

# One character beyond the basic plane: four bytes in UTF-8, two units in UTF-16, one code point.
ASTRAL = "\U0001d4b3"
INT64 = 2**63

HOSTILE_TEXT = 'O\'Reilly "x" <b>&amp; %s ${x} {{ y }} \\ /* -- ; DROP TABLE x; \n\t \u202e ' + ASTRAL

counter = itertools.count(1)


def good(field):
    """A value that no earlier call returned, if the type has enough."""
    number = next(counter)
    match field.type:
        case "enum":
            return field.values[number % len(field.values)]
        case "boolean":
            return number % 2 == 0
        case "integer" | "money":
            low = field.min if field.min is not None else 0
            high = field.max if field.max is not None else low + 1_000_000
            return low + number % (high - low + 1)
        case "uuid":
            return str(uuid.uuid4())
        case "email":
            return f"person{number}@example.com"
        case "url":
            return f"https://example.com/{number}?a=b&c=d"
        case "date":
            return f"20{10 + number % 80:02}-02-28"
        case "timestamp":
            return f"2024-02-29T12:30:45.{number % 1_000_000:06}Z"
    text = f"text {number}"
    low, high = field.min or 0, field.max or 1000
    return text[-high:] if len(text) > high else text.ljust(low, "x")


def accepted(field):
    """Named values at the limits of what is allowed."""
    match field.type:
        case "string" | "text":
            if field.max is not None:
                yield "longest", "x" * field.max
                yield "longest in characters beyond the basic plane", ASTRAL * field.max
            if field.min:
                yield "shortest", "y" * field.min
                yield "shortest in characters beyond the basic plane", ASTRAL * field.min
            elif not field.required:
                yield "empty", ""
            if field.max is None or field.max >= len(HOSTILE_TEXT):
                yield "hostile", HOSTILE_TEXT
        case "enum":
            yield from ((f"value {value}", value) for value in field.values)
        case "boolean":
            yield from (("true", True), ("false", False))
        case "integer" | "money":
            yield "least", field.min if field.min is not None else -INT64
            yield "greatest", field.max if field.max is not None else INT64 - 1
            if (field.min or 0) <= 0:
                yield "zero", 0
                yield "zero with a fraction", 0.0
        case "email":
            yield "with a tag", "first.last+tag@sub.example.org"
        case "url":
            yield "http", "http://example.org"
        case "date":
            yield from (("leap day", "2024-02-29"), ("early", "1900-01-01"), ("late", "9999-12-31"))
        case "timestamp":
            yield "in another zone", "2024-02-29T23:30:45.123456+02:00"
            yield "without a fraction", "2024-02-29T12:30:45Z"
            yield from (("the last", "9999-12-31T23:59:59.999999Z"), ("long ago", "1066-10-14T09:00:00.000001Z"))


def refused(field):
    """Named values that are no fault of the JSON but of the field: each is a 422."""
    if field.type != "boolean":
        yield "true", True
    else:
        yield from (("text true", "true"), ("one", 1))
    yield from (("list", []), ("object", {}))
    if field.type in ("integer", "money"):
        yield from numbers(field)
    elif field.type != "boolean":
        yield "number", 5
        yield from texts(field)
    if field.references or field.type == "uuid":
        some = uuid.uuid4()
        yield from (("braces", f"{{{some}}}"), ("urn", f"urn:uuid:{some}"), ("no hyphens", some.hex))


def numbers(field):
    yield from (
        ("text", "1"),
        ("fraction", 1.5),
        ("too great for 64 bits", INT64),
        ("too small for 64 bits", -INT64 - 1),
    )
    if field.min is not None:
        yield "below the least", field.min - 1
    if field.max is not None:
        yield "above the greatest", field.max + 1


def texts(field):
    match field.type:
        case "string" | "text":
            if field.min:
                yield "too short", "x" * (field.min - 1)
                yield "too short in characters beyond the basic plane", ASTRAL * (field.min - 1)
            if field.max is not None:
                yield "too long", "x" * (field.max + 1)
                yield "too long in characters beyond the basic plane", ASTRAL * (field.max + 1)
            if field.max is None or field.max > 1:
                yield "NUL", "a\0"
        case "enum":
            yield from (("unknown", "no_such_value"), ("empty", ""), ("capitals", field.values[0].upper() + "X"))
        case "email":
            for text in (
                "",
                "person",
                "person@",
                "@example.com",
                "a b@example.com",
                "a@b@example.com",
                "a@exam\0ple.com",
            ):
                yield repr(text), text
        case "url":
            for text in (
                "",
                "example",
                "/path",
                "javascript:alert(1)",
                "http://",
                "https://exa mple.com",
                "https://e.com/\0",
            ):
                yield repr(text), text
        case "uuid":
            yield from (("no uuid", "1"), ("empty", ""), ("bad digit", "6f9619ff-8b86-4d01-b42d-00cf4fc964fg"))
        case "date":
            for text in ("", "2023-02-29", "2024-13-01", "2024-2-1", "2024-02-29T00:00:00Z", "tomorrow", "20240229"):
                yield repr(text), text
        case "timestamp":
            for text in (
                "",
                "2023-02-29T00:00:00Z",
                "2024-02-29",
                "2024-02-29T12:00:00",
                "2024-02-29T25:00:00Z",
                "now",
            ):
                yield repr(text), text


def same(field, sent, stored):
    """Whether a value came back; a time may come back in another zone."""
    if field.type in ("integer", "money") and isinstance(sent, float):
        sent = int(sent)  # To JSON Schema, and so to OpenAPI, 1.0 is an integer.
    if field.type != "timestamp" or not isinstance(stored, str):
        return sent == stored and type(sent) is type(stored)
    return instant(sent) == instant(stored)


def literal(field, text):
    """The value of a field from a blueprint, as decoded from JSON; a time may be `now`."""
    if text == "null" and not field.required:
        return None
    match field.type:
        case "boolean":
            return text == "true"
        case "integer" | "money":
            return int(text)
    return text


def is_literal(field, value, stored):
    """Whether a stored value matches a literal."""
    if value != "now" or field.type not in ("date", "timestamp"):
        return same(field, value, stored)
    lowest = datetime.now(UTC) - timedelta(minutes=10)
    if field.type == "date":
        return stored in (str(lowest.date()), str(datetime.now(UTC).date()))
    moment = instant(stored)
    return moment is not None and lowest < moment < lowest + timedelta(minutes=20)


def is_default(field, stored):
    """Whether a new row has the right value for a field that was not sent."""
    if field.default is None:
        return stored is None or field.required
    return is_literal(field, literal(field, field.default), stored)


def instant(text):
    """An RFC 3339 time as a point in time; None if it is invalid."""
    try:
        moment = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo else None
