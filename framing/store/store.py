"""The store: named corpora of raw articles, score records and flat tables."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, Connection, Table, delete, func, insert, select

from framing.article import Article
from framing.jsontext import storable
from framing.record import ScoreRecord
from framing.store import groups
from framing.store import merges as log
from framing.store.engine import Database
from framing.store.groups import Story
from framing.store.migrations import migrate
from framing.store.paging import in_pages
from framing.store.place import StoreError, as_url, default_url
from framing.store.rows import Row, encode, unpack
from framing.store.tables import articles, corpora, flat
from framing.store.writing import Added, Known, Writer, first_version, key_of, known_of, now, touch

if TYPE_CHECKING:
    import pandas as pd

    from framing.comparison.marks import Marks


@dataclass(frozen=True, slots=True)
class CorpusInfo:
    """One corpus; ``version`` changes with every write, times are ISO 8601 in UTC."""

    name: str
    articles: int
    outlets: int
    version: int
    created: str
    updated: str


def open_store(url: str | None = None, *, timeout: float = 30.0) -> Store:
    """Open the store at ``url`` (a file name, ``sqlite:///FILE``, ``sqlite://`` in memory or
    ``postgresql+psycopg://…``); None is the user's own file (see ``default_url``).

    A new store is made where there is none. ``timeout``: seconds to wait for another program's lock.

    Raises:
        StoreError: it cannot be opened, or was written by a newer framing.
    """
    return Store(Database(default_url() if url is None else as_url(url), timeout=timeout))


class Store:
    """Corpora in one database. Threads and processes may share it; readers never wait for a writer."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._writer = Writer()
        migrate(database)

    @property
    def url(self) -> str:
        """Where it is, without a password."""
        return self._database.name

    @property
    def read_only(self) -> bool:
        """Whether it lies where this user may not write: nothing in it can be changed."""
        return self._database.read_only

    def close(self) -> None:
        """Give every connection back."""
        self._database.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    # Corpora

    def corpora(self) -> list[CorpusInfo]:
        """Return every corpus, by name."""
        query = (
            select(corpora, func.count(flat.c.article), func.count(flat.c.outlet.distinct()))
            .join_from(corpora, flat, flat.c.corpus == corpora.c.key, isouter=True)
            .group_by(corpora.c.key)
            .order_by(corpora.c.name)
        )
        with self._database.reading() as connection:
            return [
                CorpusInfo(row.name, row[-2], row[-1], row.version, row.created, row.updated)
                for row in connection.execute(query)
            ]

    def version(self, corpus: str) -> int:
        """Return a number that changes with every write to ``corpus``; 0 where there is none."""
        found = self._database.glance("SELECT version FROM corpora WHERE name = ?", corpus)
        return self._number(corpus, corpora.c.version) if found is None else int(found)

    def changes(self, corpus: str) -> int:
        """Return how often articles were written to ``corpus``; 0 where there is none."""
        return self._number(corpus, corpora.c.changes)

    def _number(self, corpus: str, column: Column[int]) -> int:
        with self._database.reading() as connection:
            found = connection.execute(select(column).where(corpora.c.name == corpus)).scalar()
        return int(found) if found is not None else 0

    def pending(self, corpus: str) -> frozenset[str]:
        """Return what was not looked for since the last article came: "duplicates", "stories".

        A run that was killed between its last article and its end leaves both.
        """
        with self._database.reading() as connection:
            return groups.pending(connection, corpus)

    def size(self, corpus: str) -> int:
        """Return how many articles ``corpus`` has."""
        with self._database.reading() as connection:
            key = select(corpora.c.key).where(corpora.c.name == corpus).scalar_subquery()
            count = connection.execute(select(func.count(flat.c.article)).where(flat.c.corpus == key))
            return int(count.scalar_one())

    def found(self, corpus: str) -> tuple[int, int]:
        """Return how many duplicates and how many stories ``corpus`` has."""
        with self._database.reading() as connection:
            return groups.counts(connection, corpus)

    def delete(self, corpus: str) -> int:
        """Delete ``corpus`` with everything in it; return the number of its articles."""
        with self._database.writing() as connection:
            key = self._key(connection, corpus)
            number = connection.execute(
                select(func.count()).select_from(articles).where(articles.c.corpus == key)
            ).scalar_one()
            connection.execute(delete(corpora).where(corpora.c.key == key))
        return int(number)

    def backup(self, corpus: str, path: str | Path) -> int:
        """Copy ``corpus`` into a new SQLite file at ``path``; return the number of its articles.

        Raises:
            StoreError: the file is there already, or the corpus is not.
        """
        path = Path(path)
        if path.exists():
            raise StoreError(f"backup {path} exists already and is not overwritten; name another file")
        with self._database.reading() as connection:
            self._key(connection, corpus)
        # Under another name until it is whole: half a backup must never look like one.
        part = path.with_name(f"{path.name}.part")
        try:
            part.unlink(missing_ok=True)
            with open_store(str(part)) as target:
                copied = self.copy(corpus, target, corpus)
            part.rename(path)
        except OSError as error:
            raise StoreError(f"backup {path} cannot be written ({error.strerror})") from error
        finally:
            for end in ("", "-wal", "-shm", "-journal"):
                part.with_name(part.name + end).unlink(missing_ok=True)
        return copied

    def copy(self, corpus: str, target: Store, name: str | None = None) -> int:
        """Copy ``corpus`` into another store (as ``name``), stories, duplicates and merges too."""
        from framing.store.copying import copy

        return copy(self, corpus, target, name or corpus)

    # Writing

    def add(
        self,
        corpus: str,
        scored: Iterable[tuple[Article, ScoreRecord]],
        *,
        origin: str | None = None,
    ) -> Added:
        """Write articles with their records into ``corpus`` (made when new), in one transaction.

        An id that is there already is replaced where its text, its metadata or the method changed.
        """
        return self.write(corpus, [encode(article, record, origin=origin) for article, record in scored])

    def write(self, corpus: str, rows: Sequence[Row]) -> Added:
        """Write encoded rows (see :meth:`add`)."""
        try:
            with self._database.writing() as connection:
                return self._writer.write(connection, self._key(connection, corpus, make=True), rows)
        except BaseException:
            # Keys given in a transaction that was rolled back are nobody's.
            self._writer.forget()
            raise

    def known(self, corpus: str, ids: Sequence[str]) -> dict[str, Known]:
        """Return what is stored of ``ids``: enough to see which need no scoring again."""
        with self._database.reading() as connection:
            key = connection.execute(select(corpora.c.key).where(corpora.c.name == corpus)).scalar()
            return {} if key is None else known_of(connection, key, ids)

    def set_stories(
        self, corpus: str, found: Iterable[Story | Mapping[str, Any]], *, upto: int | None = None
    ) -> int:
        """Replace the stories of ``corpus``; return how many articles belong to one.

        ``found``: :class:`Story` or mappings with id, articles and, where known, title, start, end.
        An article that the corpus does not hold is passed over. ``upto``: the changes of the corpus
        that were looked at (see :meth:`changes`); None: all.
        """
        with self._database.writing() as connection:
            key = self._key(connection, corpus)
            number = groups.write_stories(connection, key, found, upto)
            touch(connection, key)
        return number

    def set_duplicates(self, corpus: str, duplicate_of: Mapping[str, str], *, upto: int | None = None) -> int:
        """Say which article repeats which earlier one ({id: id of the first}); replaces what was said."""
        with self._database.writing() as connection:
            key = self._key(connection, corpus)
            number = groups.write_duplicates(connection, key, duplicate_of, upto)
            touch(connection, key)
        return number

    # Reading

    def table(self, corpus: str) -> pd.DataFrame:
        """Return one row per article, in the order they came in.

        Columns: id, outlet, title, author, date (ISO text), url, story, duplicate_of, warnings (codes
        joined by ``;``), words_total, words_narrator, words_quote, words_title, removed_words,
        sentences, attributions, ``n_{loaded|hedge|booster}_{narrator|quote|title}``, every score
        (NaN where undefined) and ``extra.NAME`` for every other column of the input.
        """
        from framing.store.frames import article_table

        with self._database.reading() as connection:
            return article_table(connection, self._key(connection, corpus))

    def lean(self, corpus: str, scores: Sequence[str]) -> tuple[pd.DataFrame, Marks]:
        """Return the table of articles and the marks in the form in which a million fit into memory.

        The table has the columns of :meth:`table` but author and url, only these ``scores``, and of the
        input's columns those of up to 200 values, as categories. The marks are coded against its rows.
        """
        from framing.store.lean import lean_tables

        with self._database.reading() as connection:
            return lean_tables(connection, self._key(connection, corpus), scores)

    def lean_sources(self, corpus: str) -> pd.DataFrame:
        """Return row (of the table of :meth:`lean`), name, kind, words and attributions of each source.

        Names are as found in the articles, whatever was merged by hand.
        """
        from framing.store.lean import lean_sources

        with self._database.reading() as connection:
            return lean_sources(connection, self._key(connection, corpus))

    def entries(self, corpus: str) -> pd.DataFrame:
        """Return id, measure, category, entry, voice and n (marks): how often each entry was found."""
        from framing.store.frames import entry_table

        with self._database.reading() as connection:
            return entry_table(connection, self._key(connection, corpus))

    def sources(self, corpus: str, *, merged: bool = True) -> pd.DataFrame:
        """Return id (of the article), source_id, name, kind, words, attributions, name_found.

        ``name`` follows the merges made by hand (see :meth:`merges`) unless ``merged`` is False.
        """
        from framing.store.frames import source_table

        with self._database.reading() as connection:
            key = self._key(connection, corpus)
            table = source_table(connection, key)
            made = log.read(connection, key) if merged else []
        table["name_found"] = table["name"]
        return log.apply(table, made)

    def stories(self, corpus: str) -> list[Story]:
        """Return the stories of ``corpus`` with the ids of their articles, in order."""
        with self._database.reading() as connection:
            return groups.read_stories(connection, self._key(connection, corpus))

    def record(self, corpus: str, id: str) -> dict[str, Any]:
        """Return the score record of one article as ``framing score`` would write it."""
        raw, record = self._blobs_of(corpus, id, "raw", "record")
        found: dict[str, Any] = unpack(record, beside=raw)
        return found

    def raw(self, corpus: str, id: str) -> Article:
        """Return one article as it was read, before cleaning."""
        return Article(**unpack(*self._blobs_of(corpus, id, "raw")))

    def records(self, corpus: str) -> Iterator[dict[str, Any]]:
        """Yield every score record in order; memory does not grow with the corpus."""
        for raw, record in self._blobs(corpus, "raw", "record"):
            yield unpack(record, beside=raw)

    def raws(self, corpus: str) -> Iterator[Article]:
        """Yield every article as it was read, in order."""
        for (raw,) in self._blobs(corpus, "raw"):
            yield Article(**unpack(raw))

    def sketches(self, corpus: str) -> Iterator[tuple[str, str | None, int, bytes]]:
        """Yield id, date, words and sketch of every article (see ``framing.duplicates``)."""
        columns = [flat.c.id, flat.c.date, flat.c.counts, flat.c.sketch]
        for row in self._pages(corpus, flat, columns, 2_000):
            yield row.id, row.date, struct.unpack_from("<i", row.counts)[0], row.sketch or b""

    def _blobs_of(self, corpus: str, id: str, *names: str) -> list[bytes]:
        with self._database.reading() as connection:
            mine = select(corpora.c.key).where(corpora.c.name == corpus).scalar_subquery()
            query = select(*(articles.c[name] for name in names))
            query = query.where(articles.c.corpus == mine, articles.c.id == id)
            found = connection.execute(query).one_or_none()
            if found is None:
                self._key(connection, corpus)  # a corpus that is not there is another error
        if found is None:
            raise KeyError(f"corpus {corpus!r} has no article {id!r}")
        return [bytes(blob) for blob in found]

    def _blobs(self, corpus: str, *names: str) -> Iterator[list[bytes]]:
        for row in self._pages(corpus, articles, [articles.c[name] for name in names], 100):
            yield [bytes(blob) for blob in row[: len(names)]]

    def _pages(self, corpus: str, table: Table, columns: Sequence[Column[Any]], size: int) -> Iterator[Any]:
        with self._database.reading() as connection:
            key = self._key(connection, corpus)
        return in_pages(self._database, table, key, columns, size=size)

    # Merges of source names

    def merges(self, corpus: str) -> list[log.Merge]:
        """Return the log of hand-made merges and splits of source names, oldest first, undone ones too."""
        with self._database.reading() as connection:
            return log.read(connection, self._key(connection, corpus), undone=True)

    def merge_sources(self, corpus: str, names: Sequence[str], into: str, *, note: str = "") -> int:
        """Count the sources called ``names`` as one called ``into``; return the entry's key."""
        return self._log(corpus, "merge", names, into, None, note)

    def split_source(
        self, corpus: str, name: str, into: str, articles: Sequence[str], *, note: str = ""
    ) -> int:
        """In ``articles`` (ids) the source called ``name`` is another one, called ``into``."""
        return self._log(corpus, "split", [name], into, articles, note)

    def keep_apart(self, corpus: str, name: str, other: str, *, note: str = "") -> int:
        """Say that two names are two sources: they are not suggested as one again; nothing else changes."""
        return self._log(corpus, "apart", [name, other], "", [], note)

    def _log(
        self, corpus: str, kind: str, names: Sequence[str], into: str, ids: Sequence[str] | None, note: str
    ) -> int:
        with self._database.writing() as connection:
            key = self._key(connection, corpus)
            entry = log.write(connection, key, kind, names, into, ids, note, made=now())
            touch(connection, key)
        return entry

    def set_merges(self, corpus: str, entries: Iterable[log.Merge]) -> None:
        """Append entries of another log, dates and undone marks kept."""
        with self._database.writing() as connection:
            key = self._key(connection, corpus)
            for entry in entries:
                log.write(
                    connection,
                    key,
                    entry.kind,
                    entry.names,
                    entry.into,
                    entry.articles,
                    entry.note,
                    made=entry.made,
                    undone=entry.undone,
                )
            touch(connection, key)

    def undo_merge(self, corpus: str, key: int, *, undone: bool = True) -> None:
        """Take one entry of the log back (or, with ``undone=False``, make it count again)."""
        with self._database.writing() as connection:
            mine = self._key(connection, corpus)
            if not log.mark(connection, mine, key, undone):
                raise KeyError(f"corpus {corpus!r} has no merge {key}")
            touch(connection, mine)

    def _key(self, connection: Connection, corpus: str, *, make: bool = False) -> int:
        key = connection.execute(select(corpora.c.key).where(corpora.c.name == corpus)).scalar()
        if key is not None:
            return int(key)
        if make:
            if not 0 < len(corpus) <= 200 or storable(corpus) != corpus:
                raise StoreError(f"a corpus cannot be called {corpus[:60]!r}: a name has 1 to 200 characters")
            made = now()
            # Not from 0: whoever holds tables of a deleted corpus of this name must see that it is another.
            values = {"name": corpus, "created": made, "updated": made, "version": first_version()}
            return int(key_of(connection.execute(insert(corpora).values(values))))
        names = connection.execute(select(corpora.c.name).order_by(corpora.c.name)).scalars().all()
        have = f"it has {', '.join(names)}" if names else "it is empty: `framing import INPUT` fills it"
        raise StoreError(f"store {self.url} has no corpus {corpus!r}; {have}")
