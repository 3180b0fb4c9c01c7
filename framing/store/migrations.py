"""The version of the schema and the steps from one to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, inspect, select, update

from framing.store.engine import Database, StoreError
from framing.store.tables import meta, metadata

Step = Callable[[Connection], None]

# STEPS[n] turns a store of version n into one of version n + 1. Append; never edit one that shipped.
STEPS: Sequence[Step] = (metadata.create_all,)


def migrate(database: Database, *, steps: Sequence[Step] = STEPS) -> int:
    """Bring the store to the newest version, each step in one transaction; return that version.

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
    while found < len(steps):
        with database.writing() as connection:
            # Another process may have been faster while we waited for the lock.
            found = _version(connection)
            if found < len(steps):
                steps[found](connection)
                found += 1
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
