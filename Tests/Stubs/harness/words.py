"""Reserved words of the databases, which a stack must reject as names of columns and tables."""

import sqlite3
from contextlib import closing

from contract.blueprints import load

# Keywords of SQLite: https://sqlite.org/lang_keywords.html; PostgreSQL lists its own.
SQLITE = """
abort action add after all alter always analyze and as asc attach autoincrement before begin between by cascade case
cast check collate column commit conflict constraint create cross current current_date current_time current_timestamp
database default deferrable deferred delete desc detach distinct do drop each else end escape except exclude exclusive
exists explain fail filter first following for foreign from full generated glob group groups having if ignore immediate
in index indexed initially inner insert instead intersect into is isnull join key last left like limit match
materialized natural no not nothing notnull null nulls of offset on or order others outer over partition plan pragma
preceding primary query raise range recursive references regexp reindex release rename replace restrict returning right
rollback row rows savepoint select set table temp temporary then ties to transaction trigger unbounded union unique
update using vacuum values view virtual when where window with without
""".split()
SYSTEM_COLUMNS = ["cmax", "cmin", "ctid", "tableoid", "xmax", "xmin"]


# What is done with columns and tables; `{}` is the name.
STATEMENTS = {
    "field": [
        "CREATE TABLE parts (id text, {} text NOT NULL, CONSTRAINT rule CHECK ({} IN ('a', 'b')))",
        "CREATE INDEX parts_index ON parts ({})",
        "INSERT INTO parts (id, {}) VALUES ('1', 'a')",
        "UPDATE parts SET {} = 'b' WHERE {} = 'a' AND id = '1'",
        "SELECT id, {} FROM parts ORDER BY {}",
    ],
    "table": [
        "CREATE TABLE {} (id text PRIMARY KEY, part text)",
        "CREATE INDEX parts_index ON {} (part)",
        "CREATE TABLE parts (id text REFERENCES {} (id))",
        "INSERT INTO {} (id, part) VALUES ('1', 'a')",
        "UPDATE {} SET part = 'b' WHERE id = '1'",
        "SELECT id FROM {} ORDER BY part",
        "DELETE FROM {}",
    ],
}
# Whether one of the statements fails with a word; their effects are rolled back.
BREAKS = """
CREATE FUNCTION breaks(word text, statements text[]) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE statement text;
BEGIN
    FOREACH statement IN ARRAY statements LOOP EXECUTE replace(statement, '{}', word); END LOOP;
    RAISE SQLSTATE 'UNDO1';
EXCEPTION
    WHEN SQLSTATE 'UNDO1' THEN RETURN false;
    WHEN OTHERS THEN RETURN true;
END $$
"""


def are_refused(stack, database, report):
    """Every word that breaks a statement in SQLite or in PostgreSQL is refused by the stack's blueprint."""
    reservations = reserved(stack)
    words = sorted({*SQLITE, *SYSTEM_COLUMNS, *database.query("SELECT word FROM pg_get_keywords()")})
    database.query(BREAKS)
    for subject, statements in STATEMENTS.items():
        query = f"SELECT word FROM unnest({array(words)}) AS word WHERE breaks(word, {array(statements)})"
        broken = {*database.query(query), *(word for word in words if breaks_sqlite(word, statements))}
        report.expect(f"there are words that no {subject} can have", len(broken) > 100, str(broken))
        for word in sorted(broken):
            is_refused = any(subject in one["of"] and word in one.get("words", ()) for one in reservations)
            report.expect(f"no {subject} may be called {word}", is_refused)


def reserved(stack):
    """The reservations of a stack and of those that it extends, by their ids."""
    blueprint = load(stack)
    base = blueprint.get("extends")
    inherited = reserved(stack.parent.parent / base / stack.name) if base else []
    own = blueprint.get("naming", {}).get("reserved", [])
    return [*{one["id"]: one for one in [*inherited, *own]}.values()]


def array(texts):
    quoted = ("'" + text.replace("'", "''") + "'" for text in texts)
    return f"ARRAY[{', '.join(quoted)}]"


def breaks_sqlite(word, statements):
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            for statement in statements:
                connection.execute(statement.replace("{}", word))
        except sqlite3.Error:
            return True
    return False
