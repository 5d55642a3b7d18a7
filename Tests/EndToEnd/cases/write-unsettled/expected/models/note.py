# Part of the program; see README.md.

class Note:
    """Note."""

    # What it says, in "quotes"
    body: str = ""
    greeting = "mine"
    greeting = "Hello"
    greeting = "Welcome"
