"""Conditions that an entry puts on its neighbours: the little language of requires and excludes.

A condition is ``PLACE:word|word|two words``; several are joined by ``;``. Places:

- ``before``: the word (or words) just before the match; ``after``: just after it
- ``left``, ``right``: within three words before or after the match, in the same sentence
- ``near``: within five words on either side, in the same sentence
- ``sentence``: anywhere in the same sentence

A word that ends in ``*`` stands for every word that begins so ("explosi*"); ``{number}`` for a
number in figures; ``{name}`` (before and after only) for a word with a capital and no comma between:
whose name it is must not decide. For ``requires`` all conditions must hold; for ``excludes`` any one
rules the match out.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from framing.document import Document

PLACES = ("before", "after", "left", "right", "near", "sentence")
_REACH = {"left": 3, "right": 3, "near": 5}
_NUMBER = "{number}"
_NAME = "{name}"


class Condition(NamedTuple):
    """One condition: the alternatives, by kind.

    ``words`` are single lower-case words, ``phrases`` sequences of them, ``prefixes`` beginnings
    of a word.
    """

    place: str
    words: frozenset[str]
    phrases: tuple[tuple[str, ...], ...] = ()
    prefixes: tuple[str, ...] = ()

    def holds(self, document: Document, first: int, stop: int) -> bool:
        """Whether the condition holds for words ``[first, stop)``."""
        lower = document.lower
        place = self.place
        if place == "before":
            if _NAME in self.words and _beside(document, first) and _is_name(document.words[first - 1]):
                return True
            return self._ends(lower[max(0, first - 4) : first])
        if place == "after":
            if _NAME in self.words and _beside(document, stop) and _is_name(document.words[stop]):
                return True
            return self._begins(lower[stop : stop + 4])
        sentence = document.sentences[document.sentence_of[first]]
        low, high = sentence.first, sentence.stop
        reach = _REACH.get(place)
        if reach is not None:
            low, high = max(low, first - reach), min(high, stop + reach)
        if place != "right" and self._among(lower[low:first]):
            return True
        return place != "left" and self._among(lower[stop:high])

    def _one(self, word: str) -> bool:
        if word in self.words:
            return True
        if self.prefixes and word.startswith(self.prefixes):
            return True
        return _NUMBER in self.words and word[:1].isdigit()

    def _begins(self, window: list[str]) -> bool:
        if not window:
            return False
        if self._one(window[0]):
            return True
        # Most lists hold no phrase.
        return bool(self.phrases) and any(tuple(window[: len(p)]) == p for p in self.phrases)

    def _ends(self, window: list[str]) -> bool:
        if not window:
            return False
        if self._one(window[-1]):
            return True
        return bool(self.phrases) and any(tuple(window[-len(p) :]) == p for p in self.phrases)

    def _among(self, window: list[str]) -> bool:
        if not self.words.isdisjoint(window):
            return True
        if self.prefixes and any(word.startswith(self.prefixes) for word in window):
            return True
        if _NUMBER in self.words and any(word[:1].isdigit() for word in window):
            return True
        return bool(self.phrases) and any(
            tuple(window[k : k + len(p)]) == p for p in self.phrases for k in range(len(window) - len(p) + 1)
        )


def _beside(document: Document, index: int) -> bool:
    """Whether only space, or the dot of "Bros.", stands between word ``index`` and the one before it."""
    return (
        0 < index < len(document.words)
        and document.gaps[index].strip() in ("", ".")
        and document.sentence_of[index] == document.sentence_of[index - 1]
    )


def _is_name(word: str) -> bool:
    return word[:1].isupper() and word != "I" and not word.startswith(("I'", "I’"))


@cache
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
        alternatives = [w.lower().split() for w in words.split("|") if w.strip()]
        if not alternatives:
            raise ValueError(f"condition {part!r} names no word; write {place}:word|word")
        single = [a[0] for a in alternatives if len(a) == 1]
        out.append(
            Condition(
                place,
                frozenset(w for w in single if not w.endswith("*")),
                tuple(tuple(a) for a in alternatives if len(a) > 1),
                tuple(w[:-1] for w in single if w.endswith("*")),
            )
        )
    return tuple(out)
