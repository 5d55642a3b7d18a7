# The program: Notes that people leave.
PARTS: list = []

# scaffold:begin note.parts
from models.note import Note
PARTS.append(Note)
# scaffold:begin tag.parts
from models.tag import Tag
PARTS.append(Tag)
# scaffold:end tag.parts
# scaffold:anchor parts

if __name__ == "__main__":
    print("Hello", len(PARTS))
