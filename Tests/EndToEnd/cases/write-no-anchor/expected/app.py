import os

if os.name:
    # scaffold:begin note.parts
    from models.note import Note
    PARTS.append(Note)
    # scaffold:end note.parts
    # scaffold:anchor parts
    pass
