"""Writing rows: what is new, what changed, and the keys of terms and layouts that rows point to."""

from __future__ import annotations

import struct
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, CursorResult, func, insert, select, update

from framing.store.rows import Row, renamed
from framing.store.tables import articles, corpora, flat, layouts, terms

MANY = 500  # ids in one IN (...): every database takes that many


class Added(NamedTuple):
    """What a write did with the articles it was given."""

    new: int
    changed: int
    unchanged: int


class Known(NamedTuple):
    """What the store knows of an id: enough to see whether it must be scored again."""

    content_hash: str
    method_hash: str
    origin: str | None


class Writer:
    """Writes rows within a transaction; remembers the keys of terms and layouts from one to the next."""

    def __init__(self) -> None:
        self._terms: dict[tuple[str, str, str, str], int] = {}
        self._layouts: dict[tuple[str, str], int] = {}

    def forget(self) -> None:
        """Forget every key, after a transaction that was rolled back."""
        self._terms.clear()
        self._layouts.clear()

    def write(self, connection: Connection, corpus: int, rows: Sequence[Row]) -> Added:
        """Insert what is new, replace what changed; the last of rows with one id counts."""
        rows = list({row.id: row for row in rows}.values())
        known = known_of(connection, corpus, [row.id for row in rows])
        rows = [self._own_id(connection, corpus, row, known) for row in rows]
        fresh = [row for row in rows if row.id not in known]
        changed = [
            row
            for row in rows
            if row.id in known and known[row.id][:2] != (row.content_hash, row.method_hash)
        ]
        if fresh or changed:
            self._learn_terms(connection, [*fresh, *changed])
        if fresh:
            self._insert(connection, corpus, fresh)
        for row in changed:
            self._replace(connection, corpus, row)
        if fresh or changed:
            connection.execute(
                update(corpora).where(corpora.c.key == corpus).values(changes=corpora.c.changes + 1)
            )
            touch(connection, corpus)
        return Added(len(fresh), len(changed), len(rows) - len(fresh) - len(changed))

    def _own_id(self, connection: Connection, corpus: int, row: Row, known: dict[str, Known]) -> Row:
        # Another import may have taken the id, for another text of another file, since this one looked:
        # neither may replace the other.
        number, id_ = 1, row.id
        while (
            (found := known.get(id_)) is not None
            and found.content_hash != row.content_hash
            and None not in (found.origin, row.origin)
            and found.origin != row.origin
        ):
            number += 1
            id_ = f"{row.id}#{number}"
            known.update(known_of(connection, corpus, [id_]))
        return row if id_ == row.id else renamed(row, id_)

    def _insert(self, connection: Connection, corpus: int, rows: Sequence[Row]) -> None:
        last = connection.execute(
            select(func.max(articles.c.position)).where(articles.c.corpus == corpus)
        ).scalar()
        position = -1 if last is None else last
        newest = connection.execute(select(func.max(articles.c.key))).scalar() or 0
        wide, narrow = [], []
        for number, row in enumerate(rows, 1):
            key = newest + number
            wide.append({"key": key, "corpus": corpus, "position": position + number, **_wide(row)})
            narrow.append(
                {
                    "article": key,
                    "corpus": corpus,
                    "position": position + number,
                    **self._narrow(connection, row),
                }
            )
        connection.execute(insert(articles), wide)
        connection.execute(insert(flat), narrow)

    def _replace(self, connection: Connection, corpus: int, row: Row) -> None:
        mine = (articles.c.corpus == corpus) & (articles.c.id == row.id)
        key = connection.execute(select(articles.c.key).where(mine)).scalar_one()
        connection.execute(update(articles).where(articles.c.key == key).values(_wide(row)))
        connection.execute(update(flat).where(flat.c.article == key).values(self._narrow(connection, row)))

    def _narrow(self, connection: Connection, row: Row) -> dict[str, Any]:
        pairs = [key for term, number in row.entries for key in (self._terms[term], number)]
        entries = struct.pack(f"<{len(pairs)}I", *pairs)
        names = ("id", "outlet", "title", "author", "date", "url", "warnings", "extra")
        return {
            **{name: getattr(row, name) for name in names},
            "layout": self._layout(connection, row),
            "scores": row.scores,
            "counts": row.counts,
            "entries": entries,
            "sources": row.sources,
            "sketch": row.sketch,
        }

    def _learn_terms(self, connection: Connection, rows: Sequence[Row]) -> None:
        """Know the key of every term of ``rows``; new terms are added in one go."""
        wanted = {term for row in rows for term, _ in row.entries}
        if wanted <= self._terms.keys():
            return
        # Another process may have added some since we last looked.
        self._read_terms(connection)
        names = ("measure", "category", "entry", "voice")
        fresh = [dict(zip(names, term, strict=True)) for term in sorted(wanted - self._terms.keys())]
        if fresh:
            connection.execute(insert(terms), fresh)
            self._read_terms(connection)

    def _read_terms(self, connection: Connection) -> None:
        last = max(self._terms.values(), default=0)
        for row in connection.execute(select(terms).where(terms.c.key > last)):
            self._terms[row.measure, row.category, row.entry, row.voice] = row.key

    def _layout(self, connection: Connection, row: Row) -> int:
        names = (row.score_names, row.count_names)
        if names not in self._layouts:
            query = select(layouts.c.key).where(layouts.c.scores == names[0], layouts.c.counts == names[1])
            key = connection.execute(query).scalar()
            values = {"scores": names[0], "counts": names[1]}
            if key is None:
                key = key_of(connection.execute(insert(layouts).values(values)))
            self._layouts[names] = key
        return self._layouts[names]


def key_of(done: CursorResult[Any]) -> int:
    """Return the key of the row just inserted."""
    key = done.inserted_primary_key
    assert key is not None
    return int(key[0])


def known_of(connection: Connection, corpus: int, ids: Sequence[str]) -> dict[str, Known]:
    """Return what is stored of ``ids`` in ``corpus``."""
    out: dict[str, Known] = {}
    for start in range(0, len(ids), MANY):
        query = select(
            articles.c.id, articles.c.content_hash, articles.c.method_hash, articles.c.origin
        ).where(articles.c.corpus == corpus, articles.c.id.in_(ids[start : start + MANY]))
        out.update({row.id: Known(*row[1:]) for row in connection.execute(query)})
    return out


def _wide(row: Row) -> dict[str, Any]:
    names = ("id", "origin", "content_hash", "method_hash", "raw", "record")
    return {name: getattr(row, name) for name in names}


def touch(connection: Connection, corpus: int) -> None:
    """Note that ``corpus`` was changed."""
    connection.execute(
        update(corpora).where(corpora.c.key == corpus).values(version=corpora.c.version + 1, updated=now())
    )


def now() -> str:
    """Return the time, ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def first_version() -> int:
    """Return a number from 1 up that no corpus made at another moment of these weeks began with."""
    return time.time_ns() // 1_000_000 % 2_000_000_000 + 1
