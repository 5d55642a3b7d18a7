"""Collects the results of checks."""


class Report:
    """Counts checks and keeps the failed ones, without duplicates."""

    def __init__(self):
        self.count = 0
        self.failures = []

    def expect(self, name, holds, detail=""):
        self.count += 1
        if not holds:
            failure = f"{name}: {detail}" if detail else name
            if failure not in self.failures:
                self.failures.append(failure)
        return bool(holds)

    def add(self, other):
        self.count += other.count
        self.failures += [failure for failure in other.failures if failure not in self.failures]

    def equal(self, name, actual, expected):
        return self.expect(name, actual == expected, f"{shorten(actual)}, expected {shorten(expected)}")

    def status(self, name, answer, *expected):
        """The answer has one of the statuses."""
        wanted = " or ".join(str(status) for status in expected)
        return self.expect(name, answer.status in expected, f"{answer}, expected {wanted}")


def shorten(value, limit=300):
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= limit else f"{text[:limit]}... ({len(text)} characters)"
