"""The version of the schema and the steps from one to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import orjson
from sqlalchemy import Column, Connection, MetaData, Table, inspect, select, text, update
from sqlalchemy.schema import CreateColumn

from framing.store.engine import Database
from framing.store.place import StoreError
from framing.store.tables import corpora, flat, meta, metadata

Step = Callable[[Connection], None]


def _complete_first_version(connection: Connection) -> None:
    """Bring a store of any build of version 1 up to date.

    Early builds kept the sources of an article in a table of their own, and no build noted up to where
    duplicates and stories had been looked for: they are looked for again by the next import.
    """
    _add_columns(connection, flat, "sources")
    if inspect(connection).has_table("sources"):
        _fold_sources(connection)
    if _add_columns(connection, corpora, "changes", "duplicates_at", "stories_at"):
        connection.execute(update(corpora).values(changes=1))


def _fold_sources(connection: Connection) -> None:
    old = Table("sources", MetaData(), autoload_with=connection)
    names = ("source", "name", "kind", "words", "attributions")
    query = select(old.c.article, *(old.c[name] for name in names)).order_by(old.c.key)
    held: dict[int, list[list[object]]] = {}
    for article, *source in connection.execute(query):
        held.setdefault(article, []).append(source)
    for article, found in held.items():
        connection.execute(
            update(flat)
            .where(flat.c.article == article, flat.c.sources.is_(None))
            .values(sources=orjson.dumps(found))
        )
    old.drop(connection)


def _add_columns(connection: Connection, table: Table, *names: str) -> bool:
    """Add the columns of ``table`` that the database lacks; return whether it lacked any."""
    have = {column["name"] for column in inspect(connection).get_columns(table.name)}
    lacking = [name for name in names if name not in have]
    for name in lacking:
        column: Column[object] = table.c[name]
        written = CreateColumn(column).compile(dialect=connection.dialect)
        connection.execute(text(f"ALTER TABLE {table.name} ADD COLUMN {written}"))
    return bool(lacking)


def _lean_records(_connection: Connection) -> None:
    """Let records be packed beside their articles, which an older framing cannot read.

    Those that are there stay as they are: each says itself how it was packed.
    """


# Of this version on, a store can be read as it is, where it may not be brought up to date.
READABLE = 2

# STEPS[0] makes a new store as the newest version has it; STEPS[n] turns a store of version n into one
# of version n + 1. Append; never edit one that shipped.
STEPS: Sequence[Step] = (metadata.create_all, _complete_first_version, _lean_records)


def migrate(database: Database, *, steps: Sequence[Step] = STEPS, readable: int = READABLE) -> int:
    """Bring the store to the newest version, each step in one transaction; return that version.

    A step that fails leaves the store as it was. A store that may only be read is left as it is, where it
    has version ``readable`` or a later one.

    Raises:
        StoreError: the store was written by a newer framing.
    """
    with database.reading() as connection:
        found = _version(connection)
    if found > len(steps):
        raise StoreError(
            f"store {database.name} has schema version {found}, this framing knows {len(steps)}; "
            "update framing or name another store with --store"
        )
    if database.read_only and found >= readable:
        return found
    if found < len(steps) and database.read_only:
        raise StoreError(
            f"store {database.name} is of an older framing, or empty, and may only be read; copy it to a "
            "folder of your own: opening it there brings it up to date"
        )
    while found < len(steps):
        with database.writing() as connection:
            # Another process may have been faster while we waited for the lock.
            found = _version(connection)
            if found < len(steps):
                steps[found](connection)
                found = found + 1 if found else len(steps)
                _set(connection, found)
    return found


def _version(connection: Connection) -> int:
    if not inspect(connection).has_table(meta.name):
        return 0
    value = connection.execute(select(meta.c.value).where(meta.c.name == "schema")).scalar()
    return int(value) if value is not None else 0


def _set(connection: Connection, version: int) -> None:
    changed = connection.execute(update(meta).where(meta.c.name == "schema").values(value=str(version)))
    if changed.rowcount == 0:
        connection.execute(meta.insert().values(name="schema", value=str(version)))
