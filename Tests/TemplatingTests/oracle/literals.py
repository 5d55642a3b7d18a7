"""Literals of the languages that Python can read back: `quote` written a second time and read by the real parsers."""

import ast
import json
import shlex
import tomllib

INVISIBLE = [
    (0x00, 0x1F), (0x7F, 0x9F), (0xAD, 0xAD), (0x61C, 0x61C), (0x180E, 0x180E), (0x200B, 0x200F), (0x2028, 0x202E),
    (0x2060, 0x206F), (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB), (0xFFFE, 0xFFFF), (0xE0000, 0xE007F),
]
SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def is_invisible(character):
    return any(low <= ord(character) <= high for low, high in INVISIBLE)


def wide(character):
    code = ord(character)
    return f"\\U{code:08x}" if code > 0xFFFF else f"\\u{code:04x}"


def surrogates(character):
    return json.dumps(character)[1:-1] if ord(character) > 0xFFFF else f"\\u{ord(character):04x}"


def double_quoted(escape):
    def literal(text):
        parts = [SHORT.get(c) or (escape(c) if is_invisible(c) else c) for c in text]
        return '"' + "".join(parts) + '"'

    return literal


def python(text):
    """In the quotes that need fewer escapes, as the language's formatters prefer."""
    if text.count('"') <= text.count("'"):
        return double_quoted(wide)(text)
    parts = [c if c == '"' else "\\'" if c == "'" else double_quoted(wide)(c)[1:-1] for c in text]
    return "'" + "".join(parts) + "'"


def shell(text):
    if any(is_invisible(c) and c != "\t" for c in text):
        raise ValueError("the shell cannot write this")
    return "'" + text.replace("'", "'\\''") + "'"


def sql(text):
    if "\\" in text or any(map(is_invisible, text)):
        raise ValueError("SQL cannot write this")
    return "'" + text.replace("'", "''") + "'"


LITERALS = {
    "json": double_quoted(surrogates), "javascript": double_quoted(surrogates), "python": python,
    "go": double_quoted(wide), "yaml": double_quoted(wide), "toml": double_quoted(wide), "shell": shell, "sql": sql,
}


def read_back(language, literal):
    """The value of a literal by the language's own parser; literals that Python cannot parse are read as JSON."""
    if language == "python":
        return ast.literal_eval(literal)
    if language == "toml":
        return tomllib.loads("x = " + literal)["x"]
    if language == "shell":
        return shlex.split(literal)[0] if literal != "''" else ""
    if language == "sql":
        return literal[1:-1].replace("''", "'")
    if language == "yaml":
        import yaml

        return yaml.safe_load(literal)
    return json.loads(literal) if "\\U" not in literal else ast.literal_eval(literal)
