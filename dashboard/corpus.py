"""Which corpus the dashboard opens: an imported one, else the samples in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.data import Memory, Reader

if TYPE_CHECKING:
    from framing.store import Store

SAMPLES = "samples"


def choose_reader(corpus: str | None, store: str | None) -> Reader:
    """Return the reader of ``corpus``; without a name the corpus written to last, else the samples.

    The user's own store is opened only where its file exists, so that looking at the samples makes
    no database.

    Raises:
        LookupError: naming the corpus, those that exist and the way out.
    """
    names = _corpora(store)
    if corpus is None and names:
        return _stored(store, names[0])
    if corpus is not None and corpus in names:
        return _stored(store, corpus)
    if corpus not in (None, SAMPLES):
        there = f"there are {', '.join(repr(name) for name in names)}" if names else "none was imported yet"
        raise LookupError(
            f"no corpus named {corpus!r}: {there}; import one with: framing import INPUT --corpus {corpus}"
        )
    return samples()


def samples() -> Memory:
    """Return the reader of the five sample articles."""
    from dashboard.seeds import seed_records

    return Memory(seed_records, SAMPLES)


def _corpora(store: str | None) -> list[str]:
    """Return the names of the corpora with articles, the one written to last first."""
    if not _is_there(store):
        return []
    from framing.store import open_store

    with open_store(store) as opened:
        found = [info for info in opened.corpora() if info.articles]
    return [info.name for info in sorted(found, key=lambda info: info.updated, reverse=True)]


def _stored(store: str | None, name: str) -> Reader:
    def opener() -> Store:
        from framing.store import open_store

        return open_store(store)

    return Reader(opener, name)


def _is_there(store: str | None) -> bool:
    """Whether the store exists; a database server is taken to."""
    from framing.store.place import as_url, default_url, file_of

    file = file_of(as_url(store) if store else default_url())
    return file is None or file.is_file()
