from models.note import Note

assert Note().greeting == "Welcome"
