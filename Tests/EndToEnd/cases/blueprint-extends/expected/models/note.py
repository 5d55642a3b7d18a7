# Part of the program; see README.md.

class Note:
    body: object = None
