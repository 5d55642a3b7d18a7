"""What holds of the database itself."""

import re
import uuid


def refuses_values(trial, table, fields, **_):
    """A value outside an enum is refused where one of its values is taken."""
    for name in re.findall(r"`(\w+)` \(", fields):
        resource = owner(trial, table)
        good = resource.field(name).values[0]
        breaks(trial, table, name, good, "no_such_value")


def refuses_references(trial, table, fields, **_):
    for name in re.findall(r"`(\w+)` \(of", fields):
        resource = owner(trial, table)
        target = trial.create(trial.subject.resource(resource.field(name).references).collection)
        breaks(trial, table, name, target["id"], str(uuid.uuid4()), updates=False)


def breaks(trial, table, name, good, bad, updates=True):
    resource = owner(trial, table)
    trial.world.client.send("POST", resource.collection, trial.world.body(resource, only_demanded=True))
    columns = [column for place, column, *_ in trial.database.columns() if place == table]
    unique = {field.name for field in resource.fields if field.unique}
    together = {one for combination in resource.combinations for one in combination.fields}

    def insert(value):
        apart = {one: f"'{uuid.uuid4()}'" for one in together if one != name}
        new = {"id": f"'{uuid.uuid4()}'", name: f"'{value}'"} | dict.fromkeys(unique, "NULL") | apart
        chosen = ", ".join(new.get(column, column) for column in columns)
        return f"INSERT INTO {table} ({', '.join(columns)}) SELECT {chosen} FROM {table} LIMIT 1"

    trial.report.expect(f"INSERT with {name} {good}", not trial.database.refuses(insert(good)))
    trial.report.expect(f"INSERT with {name} {bad} fails", trial.database.refuses(insert(bad)))
    if updates:
        trial.report.expect(
            f"UPDATE to {name} {bad} fails", trial.database.refuses(f"UPDATE {table} SET {name} = '{bad}'")
        )


def has_columns(trial, table, columns, **_):
    there = sorted(column for place, column, *_ in trial.database.columns() if place == table)
    trial.report.equal(f"the columns of {table}", there, sorted(re.findall(r"`(\w+)`", columns)))
    resource = owner(trial, table)
    trial.report.equal(f"{table} in JSON", sorted(trial.create(resource.collection)), there)


def refuses_alike(trial, table, fields, others, **_):
    """A copy of a row is refused for values that only one may have together, and taken with another of these values."""
    resource, names = owner(trial, table), re.findall(r"`(\w+)`", fields)
    item = trial.create(resource.collection)
    columns = [column for place, column, *_ in trial.database.columns() if place == table]
    unique = {field.name for field in resource.fields if field.unique}

    def copy(**values):
        new = {"id": f"'{uuid.uuid4()}'"} | dict.fromkeys(unique, "NULL") | values
        chosen = ", ".join(new.get(column, column) for column in columns)
        return f"INSERT INTO {table} ({', '.join(columns)}) SELECT {chosen} FROM {table} WHERE {is_row(item)}"

    trial.report.expect(f"INSERT with the same {names} fails", trial.database.refuses(copy()))
    for name in names if others else ():
        trial.report.expect(f"INSERT with another {name}", not trial.database.refuses(copy(**{name: "'another'"})))


def is_row(item):
    """A condition, however the stack keeps ids."""
    return f"lower(replace(CAST(id AS text), '-', '')) = '{item['id'].replace('-', '').lower()}'"


def owner(trial, table):
    return next(one for one in trial.subject.resources if one.table == table)


FORMS = [
    (
        r"An `INSERT` or `UPDATE` of a `(?P<table>\w+)` row fails in the database itself with a value outside (?P<fields>.*)",
        refuses_values,
    ),
    (
        r"An `INSERT` of a `(?P<table>\w+)` row fails in the database itself with an id that is not there in (?P<fields>.*)",
        refuses_references,
    ),
    (
        r"The database itself refuses an `INSERT` of a second `(?P<table>\w+)` row with the same "
        r"(?P<fields>(?:`\w+`(?: and |, )?)+)(?: where .* in both)?(?P<others>; with another value in one of them it takes "
        r"both)?",
        refuses_alike,
    ),
    (
        r"After all migrations `SELECT \* FROM (?P<table>\w+)` shows exactly the columns (?P<columns>(?:`\w+`(?:, )?)+)"
        r"(?:, snake_case in JSON)?",
        has_columns,
    ),
]
