from models.tag import Tag

assert Tag().greeting == "Hello"
