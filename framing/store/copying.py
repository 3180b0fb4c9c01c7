"""Copying a corpus from one store to another: backup and its way back."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from framing.store.place import StoreError
from framing.store.rows import Row
from framing.store.tables import articles, flat, layouts, terms

if TYPE_CHECKING:
    from framing.store.store import Store

_PAGE = 200


def copy(source: Store, corpus: str, target: Store, name: str) -> int:
    """Copy ``corpus`` into ``target`` as ``name``; return its number of articles.

    Raises:
        StoreError: ``target`` has a corpus of that name already.
    """
    if any(info.name == name for info in target.corpora()):
        raise StoreError(
            f"store {target.url} has a corpus {name!r} already; delete it first, or give this one another "
            "name with --corpus"
        )
    number = 0
    duplicates: dict[str, str] = {}
    with source._database.reading() as connection:
        key = source._key(connection, corpus)
        page: list[Row] = []
        for row, duplicate_of in _rows(connection, key):
            page.append(row)
            if duplicate_of is not None:
                duplicates[row.id] = duplicate_of
            if len(page) == _PAGE:
                target.write(name, page)
                page = []
            number += 1
        target.write(name, page)
    late = source.pending(corpus)
    target.set_stories(name, source.stories(corpus), upto=0 if "stories" in late else None)
    target.set_duplicates(name, duplicates, upto=0 if "duplicates" in late else None)
    target.set_merges(name, source.merges(corpus))
    return number


def _rows(connection: Connection, corpus: int) -> Iterator[tuple[Row, str | None]]:
    term_of = {
        row.key: (row.measure, row.category, row.entry, row.voice)
        for row in connection.execute(select(terms))
    }
    last = -1
    while True:
        query = (
            select(
                articles, flat, layouts.c.scores.label("score_names"), layouts.c.counts.label("count_names")
            )
            .join_from(articles, flat, flat.c.article == articles.c.key)
            .join(layouts, layouts.c.key == flat.c.layout)
            .where(articles.c.corpus == corpus, articles.c.position > last)
            .order_by(articles.c.position)
            .limit(_PAGE)
        )
        page = connection.execute(query).mappings().all()
        if not page:
            return
        for item in page:
            pairs = struct.iter_unpack("<II", item[flat.c.entries])
            row = Row(
                **{name: item[articles.c[name]] for name in _WIDE},
                **{name: item[flat.c[name]] for name in _NARROW},
                score_names=item["score_names"],
                count_names=item["count_names"],
                entries=[(term_of[term], number) for term, number in pairs],
            )
            yield row, item[flat.c.duplicate_of]
        last = page[-1][articles.c.position]


_WIDE = ("id", "origin", "content_hash", "method_hash", "raw", "record")
_NARROW = (
    "outlet",
    "title",
    "author",
    "date",
    "url",
    "warnings",
    "extra",
    "scores",
    "counts",
    "sources",
    "sketch",
)
