CREATE TABLE tags (
    label text NOT NULL
);
