CREATE TABLE notes (
    body blob NOT NULL
);
