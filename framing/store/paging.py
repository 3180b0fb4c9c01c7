"""Reading many rows without holding the store: each page of them is a short read of its own.

A slow reader that kept one read open would hold the write-ahead log back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Column, Table, select

from framing.store.engine import Database


def in_pages(
    database: Database, table: Table, corpus: int, columns: Sequence[Column[Any]], *, size: int
) -> Iterator[Any]:
    """Yield ``columns`` of every row of the corpus with that key, by position, ``size`` rows at a time."""
    last = -1
    while True:
        query = (
            select(*columns, table.c.position)
            .where(table.c.corpus == corpus, table.c.position > last)
            .order_by(table.c.position)
            .limit(size)
        )
        with database.reading() as connection:
            rows = connection.execute(query).all()
        if not rows:
            return
        yield from rows
        last = rows[-1].position
