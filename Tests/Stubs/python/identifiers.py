"""The places where a word is anything but a string or a comment in Python."""

import io
import tokenize
import tomllib

TEXTS = {tokenize.STRING, tokenize.COMMENT}


def escapes(files, word):
    """The places, one a line."""
    found = []
    for file in files:
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".py":
            found += [f"{file}:{line}" for line in places(text, word)]
        elif file.suffix == ".toml":
            found += [f"{file}: {key}" for key in keys(tomllib.loads(text)) if word in key]
        elif word in text:
            found.append(str(file))
    return "\n".join(found)


def places(text, word):
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        is_text = token.type in TEXTS or tokenize.tok_name[token.type] == "FSTRING_MIDDLE"
        if word in token.string and not is_text:
            yield token.start[0]


def keys(table):
    for key, value in table.items():
        yield key
        if isinstance(value, dict):
            yield from keys(value)
