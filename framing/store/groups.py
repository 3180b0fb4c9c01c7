"""What is found over a whole corpus, duplicates and stories, and up to where it was looked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from framing.jsontext import storable
from framing.store.tables import articles, corpora, flat, stories
from framing.store.writing import MANY


class Story(NamedTuple):
    """A group of articles on one event; ``start`` and ``end`` are None where undated."""

    id: str
    articles: Sequence[str]
    title: str | None = None
    start: str | None = None
    end: str | None = None


def read_stories(connection: Connection, corpus: int) -> list[Story]:
    """Return the stories of ``corpus`` with the ids of their articles, in order."""
    held: dict[str, list[str]] = {}
    query = select(flat.c.story, flat.c.id).where(flat.c.corpus == corpus, flat.c.story.is_not(None))
    for story, id_ in connection.execute(query.order_by(flat.c.position)):
        held.setdefault(story, []).append(id_)
    rows = connection.execute(select(stories).where(stories.c.corpus == corpus).order_by(stories.c.key))
    return [Story(row.id, held.get(row.id, []), row.title, row.start, row.end) for row in rows]


def write_stories(
    connection: Connection, corpus: int, groups: Iterable[Story | Mapping[str, Any]], upto: int | None
) -> int:
    """Replace the stories of ``corpus``; return how many articles belong to one."""
    connection.execute(delete(stories).where(stories.c.corpus == corpus))
    connection.execute(update(flat).where(flat.c.corpus == corpus).values(story=None))
    # Some hundred at a time: what is made on the way is several times what was found.
    stream = (group if isinstance(group, Story) else Story(**group) for group in groups)
    number = 0
    while found := list(islice(stream, MANY)):
        rows = [
            {
                "corpus": corpus,
                "id": storable(story.id),
                "title": None if story.title is None else storable(story.title),
                "start": story.start,
                "end": story.end,
            }
            for story in found
        ]
        connection.execute(insert(stories), rows)
        of = {id_: storable(story.id) for story in found for id_ in story.articles}
        number += _set_column(connection, corpus, "story", of)
    _looked(connection, corpus, "stories_at", upto)
    return number


def write_duplicates(
    connection: Connection, corpus: int, duplicate_of: Mapping[str, str], upto: int | None
) -> int:
    """Replace what is said of duplicates; return how many articles repeat another."""
    connection.execute(update(flat).where(flat.c.corpus == corpus).values(duplicate_of=None))
    _looked(connection, corpus, "duplicates_at", upto)
    return _set_column(connection, corpus, "duplicate_of", duplicate_of)


def pending(connection: Connection, corpus: str) -> frozenset[str]:
    """Return which of "duplicates" and "stories" were not looked for since the last article came."""
    query = select(corpora.c.changes, corpora.c.duplicates_at, corpora.c.stories_at)
    found = connection.execute(query.where(corpora.c.name == corpus)).one_or_none()
    if found is None:
        return frozenset()
    late = {"duplicates": found.duplicates_at, "stories": found.stories_at}
    return frozenset(what for what, upto in late.items() if upto < found.changes)


def counts(connection: Connection, corpus: str) -> tuple[int, int]:
    """Return how many duplicates and how many stories ``corpus`` has."""
    key = select(corpora.c.key).where(corpora.c.name == corpus).scalar_subquery()
    copies = select(func.count(flat.c.duplicate_of)).where(flat.c.corpus == key)
    groups = select(func.count()).select_from(stories).where(stories.c.corpus == key)
    return int(connection.execute(copies).scalar_one()), int(connection.execute(groups).scalar_one())


def _looked(connection: Connection, corpus: int, name: str, upto: int | None) -> None:
    value = corpora.c.changes if upto is None else upto
    connection.execute(update(corpora).where(corpora.c.key == corpus).values({name: value}))


def _set_column(connection: Connection, corpus: int, name: str, values: Mapping[str, str]) -> int:
    if not values:
        return 0
    statement = (
        update(flat)
        .where(flat.c.corpus == corpus, flat.c.position == bindparam("_position"))
        .values({name: bindparam("_value")})
    )
    number = 0
    wanted = iter(values)
    while some := list(islice(wanted, MANY)):
        query = select(articles.c.id, articles.c.position).where(
            articles.c.corpus == corpus, articles.c.id.in_(some)
        )
        items: list[dict[str, Any]] = [
            {"_position": row.position, "_value": values[row.id]} for row in connection.execute(query)
        ]
        if items:
            connection.execute(statement, items)
        number += len(items)
    return number
