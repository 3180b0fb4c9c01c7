"""Conditions that an entry puts on its neighbours: the little language of requires and excludes.

A condition is ``PLACE:word|word|two words``; several are joined by ``;``. Places:

- ``before``: the word (or words) just before the match; ``after``: just after it
- ``near``: within five words on either side, in the same sentence
- ``sentence``: anywhere in the same sentence

For ``requires`` all conditions must hold; for ``excludes`` any one rules the match out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from framing.document import Document

PLACES = ("before", "after", "near", "sentence")
_REACH = 5


class Condition(NamedTuple):
    """One condition; ``words`` are the alternatives, each a sequence of lower-case words."""

    place: str
    words: frozenset[tuple[str, ...]]

    def holds(self, document: Document, first: int, stop: int) -> bool:
        """Whether the condition holds for words ``[first, stop)``."""
        lower = document.lower
        if self.place == "before":
            return any(tuple(lower[max(0, first - len(w)) : first]) == w for w in self.words)
        if self.place == "after":
            return any(tuple(lower[stop : stop + len(w)]) == w for w in self.words)
        sentence = document.sentences[document.sentence_of[first]]
        low, high = sentence.first, sentence.stop
        if self.place == "near":
            low, high = max(low, first - _REACH), min(high, stop + _REACH)
        return _holds_any(lower[low:first], self.words) or _holds_any(lower[stop:high], self.words)


def _holds_any(window: list[str], words: frozenset[tuple[str, ...]]) -> bool:
    for alternative in words:
        n = len(alternative)
        if n == 1:
            if alternative[0] in window:
                return True
        elif any(tuple(window[k : k + n]) == alternative for k in range(len(window) - n + 1)):
            return True
    return False


def parse_conditions(cell: str) -> tuple[Condition, ...]:
    """Read a cell of ``requires`` or ``excludes``.

    >>> parse_conditions("before:war|civil war; near:crates")[0].place
    'before'

    Raises:
        ValueError: for an unknown place or a condition without words.
    """
    out = []
    for part in filter(None, (p.strip() for p in cell.split(";"))):
        place, colon, words = part.partition(":")
        place = place.strip()
        if not colon:
            raise ValueError(f"condition {part!r} names no place; write near:{part}")
        if place not in PLACES:
            raise ValueError(f"place {place!r} is unknown; use one of {', '.join(PLACES)}")
        alternatives = frozenset(tuple(w.lower().split()) for w in words.split("|") if w.strip())
        if not alternatives:
            raise ValueError(f"condition {part!r} names no word; write {place}:word|word")
        out.append(Condition(place, alternatives))
    return tuple(out)
