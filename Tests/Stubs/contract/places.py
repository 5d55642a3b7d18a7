"""Places in JSON: keys joined by dots, of which numbers are positions in lists."""


def put(inner, keys, value):
    """Puts a value behind keys: names of objects, and positions in lists."""
    key, *rest = keys
    if key.isdigit():
        key = int(key)
        inner.extend({} for _ in range(key + 1 - len(inner)))
    if not rest:
        inner[key] = value
        return
    if isinstance(inner, list):
        put(inner[key], rest, value)
    else:
        put(inner.setdefault(key, [] if rest[0].isdigit() else {}), rest, value)
