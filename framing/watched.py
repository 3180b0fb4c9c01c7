"""Which words the measures look for: one look-up a word answers for all of them.

Every measure begins by finding the few words of a text that can be the start of something. Asking each
list of words for each word of the text costs more than what follows; so the lists are watched together,
and what a word is to each of them is remembered.
"""

from __future__ import annotations

from collections.abc import Container

_MOST = 8  # lists that fit into the bits of one byte
_REMEMBERED = 100_000  # words


class _Watched(dict[str, int]):
    """One bit for each list that holds a lower-case word; remembered, up to a bound."""

    def __init__(self) -> None:
        self.lists: list[Container[str]] = []
        # For each list by its identity the table that leaves only its bit of a byte.
        self.tables: dict[int, bytes] = {}

    def __missing__(self, word: str) -> int:
        bits = sum(1 << k for k, words in enumerate(self.lists) if word in words)
        if len(self) < _REMEMBERED:
            self[word] = bits
        return bits


WATCHED = _Watched()


def watch(words: Container[str]) -> None:
    """Have texts marked with the words of this list, which must not change from here on."""
    if id(words) in WATCHED.tables or len(WATCHED.lists) == _MOST:
        return
    bit = 1 << len(WATCHED.lists)
    WATCHED.lists.append(words)
    WATCHED.tables[id(words)] = bytes(1 if byte & bit else 0 for byte in range(256))
    WATCHED.clear()
