# Part of the program; see README.md.

class Tag:
    """Tag."""

    # What it says
    label: str = ""
    greeting = "Hello"
