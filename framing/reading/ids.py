"""Ids that are unique in a run: a repeated one gets a number. Memory stays bounded."""

from __future__ import annotations

import hashlib
import sqlite3

from framing.jsontext import storable

_IN_MEMORY = 250_000
_LONGEST = 500  # characters: what an index of any database takes


def usable(id: str) -> str:
    """Return ``id`` so that every database and address can hold it; nearly always unchanged.

    >>> usable("a7"), len(usable("https://example.org/" + "x" * 5000))
    ('a7', 500)
    """
    if len(id) > _LONGEST:
        digest = hashlib.sha256(id.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        id = f"{id[: _LONGEST - 17]}~{digest}"
    return storable(id)


class Ids:
    """The ids seen so far, as 64-bit hashes; beyond a quarter of a million on disk.

    >>> ids = Ids()
    >>> [ids.unique(name) for name in ("a", "b", "a", "a")]
    [('a', False), ('b', False), ('a#2', True), ('a#3', True)]
    """

    def __init__(self, *, in_memory: int = _IN_MEMORY) -> None:
        self._seen: set[int] = set()
        self._most = in_memory
        self._disk: sqlite3.Connection | None = None
        self._next: dict[str, int] = {}

    def unique(self, id: str) -> tuple[str, bool]:
        """Return ``id``, or with ``#2``, ``#3`` … when it was seen before, and whether it was."""
        if self._add(id):
            return id, False
        number = self._next.get(id, 2)
        while not self._add(f"{id}#{number}"):
            number += 1
        if len(self._next) > self._most:
            self._next.clear()
        self._next[id] = number + 1
        return f"{id}#{number}", True

    def _add(self, id: str) -> bool:
        digest = hashlib.blake2b(id.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        key = int.from_bytes(digest, "little", signed=True)
        if key in self._seen:
            return False
        if (
            self._disk is not None
            and self._disk.execute("SELECT 1 FROM ids WHERE key = ?", (key,)).fetchone()
        ):
            return False
        self._seen.add(key)
        if len(self._seen) >= self._most:
            self._spill()
        return True

    def _spill(self) -> None:
        if self._disk is None:
            # An empty name is a private file that vanishes with the connection: scratch, not the store.
            self._disk = sqlite3.connect("", isolation_level=None, check_same_thread=False)
            self._disk.execute("CREATE TABLE ids (key INTEGER PRIMARY KEY)")
        self._disk.execute("BEGIN")
        self._disk.executemany("INSERT INTO ids VALUES (?)", ((key,) for key in sorted(self._seen)))
        self._disk.execute("COMMIT")
        self._seen.clear()
