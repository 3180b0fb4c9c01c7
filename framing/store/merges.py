"""Merges and splits of source names made by hand: a log, applied when read, every entry reversible.

An entry of kind ``apart`` says that two names are two sources, so that nobody is asked again; it names no
article, and so changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import orjson
from sqlalchemy import Connection, insert, select, update

from framing.store.tables import merges

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Merge:
    """One entry: ``names`` count as ``into``; a split does so only in ``articles`` (ids).

    ``apart``: the two ``names`` are two sources; ``into`` is empty and ``articles`` holds none.
    """

    key: int
    kind: Literal["merge", "split", "apart"]
    names: tuple[str, ...]
    into: str
    articles: tuple[str, ...] | None
    note: str
    made: str
    undone: bool


def read(connection: Connection, corpus: int, *, undone: bool = False) -> list[Merge]:
    """Return the log of ``corpus``, oldest first; ``undone`` entries only on request."""
    query = select(merges).where(merges.c.corpus == corpus).order_by(merges.c.key)
    return [
        Merge(
            row.key,
            row.kind,
            tuple(orjson.loads(row.names)),
            row.into,
            tuple(orjson.loads(row.articles)) if row.articles is not None else None,
            row.note,
            row.made,
            row.undone,
        )
        for row in connection.execute(query)
        if undone or not row.undone
    ]


def write(
    connection: Connection,
    corpus: int,
    kind: str,
    names: Sequence[str],
    into: str,
    articles: Sequence[str] | None,
    note: str,
    *,
    made: str,
    undone: bool = False,
) -> int:
    """Append one entry and return its key."""
    done = connection.execute(
        insert(merges).values(
            corpus=corpus,
            kind=kind,
            names=orjson.dumps(list(names)).decode(),
            into=into,
            articles=None if articles is None else orjson.dumps(list(articles)).decode(),
            note=note,
            made=made,
            undone=undone,
        )
    )
    key = done.inserted_primary_key
    assert key is not None
    return int(key[0])


def mark(connection: Connection, corpus: int, key: int, undone: bool) -> bool:
    """Set whether an entry is undone; return whether there is such an entry."""
    mine = (merges.c.corpus == corpus) & (merges.c.key == key)
    return connection.execute(update(merges).where(mine).values(undone=undone)).rowcount > 0


def apply(table: pd.DataFrame, log: Sequence[Merge]) -> pd.DataFrame:
    """Return ``table`` with its names as the log has them, entries applied in order."""
    for entry in log:
        if entry.kind == "apart":
            continue
        rows = table["name"].isin(entry.names)
        if entry.articles is not None:
            rows &= table["id"].isin(entry.articles)
        table.loc[rows, "name"] = entry.into
    return table
