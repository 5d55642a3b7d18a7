# The program: Notes that people leave.
PARTS = []

# scaffold:begin note.parts
from models.note import Note
PARTS.append(Note)
# scaffold:end note.parts
# scaffold:anchor parts

if __name__ == "__main__":
    print("Hello", len(PARTS))
