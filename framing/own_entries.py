"""A user's own lexicons in scoring: entries beside ours for each measure, entries of ours switched off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from framing import loaded_language
from framing.document import Document
from framing.hedging.matching import why
from framing.hit import Hit, longest_wins
from framing.lexicon import Lexicon

Measure = Literal["loaded", "hedge", "booster"]
# The lexicons of ours that serve a measure.
PACKAGED: dict[str, tuple[str, ...]] = {
    "loaded": loaded_language.LEXICONS,
    "hedge": ("hedges",),
    "booster": ("boosters",),
}


@dataclass(frozen=True)
class OwnLexicon(Lexicon):
    """A user's lexicon for one measure; ``off``: terms of our entries that shall make no mark."""

    measure: Measure = "loaded"
    off: frozenset[str] = frozenset()


def beside(lexicons: Sequence[Lexicon]) -> list[Lexicon]:
    """Return those of the user's lexicons that serve loaded language."""
    return [lexicon for lexicon in lexicons if _measure(lexicon) == "loaded"]


def settle(
    document: Document, loaded: list[Hit], hedges: list[Hit], lexicons: Sequence[Lexicon]
) -> tuple[list[Hit], list[Hit]]:
    """Return both without entries that are switched off, and with the user's own hedges and boosters."""
    if not lexicons:
        return loaded, hedges
    off = {(_measure(one), term) for one in lexicons for term in getattr(one, "off", ())}
    if off:
        loaded = [hit for hit in loaded if (hit.measure, hit.entry) not in off]
        hedges = [hit for hit in hedges if (hit.measure, hit.entry) not in off]
    for measure in ("hedge", "booster"):
        added = [hit for one in lexicons if _measure(one) == measure for hit in _hits(document, one, measure)]
        if added:
            others = [hit for hit in hedges if hit.measure != measure]
            same = [hit for hit in hedges if hit.measure == measure]
            hedges = sorted([*others, *longest_wins([*same, *added])], key=lambda hit: hit.start)
    return loaded, hedges


def names_of(lexicons: Sequence[Lexicon]) -> dict[str, str]:
    """Return the name under which a record says that it used each lexicon → its hash.

    Two files of one name are told apart by a number.
    """
    out: dict[str, str] = {}
    for lexicon in lexicons:
        measure = _measure(lexicon)
        name = f"own {lexicon.name}" if measure == "loaded" else f"own {measure} {lexicon.name}"
        number = 2
        unique = name
        while unique in out:
            unique, number = f"{name} #{number}", number + 1
        out[unique] = lexicon.sha256
    return out


def _measure(lexicon: Lexicon) -> str:
    return getattr(lexicon, "measure", "loaded")


def _hits(document: Document, lexicon: Lexicon, measure: str) -> Iterator[Hit]:
    for first, stop, entry in lexicon.find(document):
        start, end = document.starts[first], document.ends[stop - 1]
        said = partial(why, document.text[start:end], entry.category, "")
        yield Hit(start, end, first, stop, measure, entry.category, entry.term, entry.strength, said)
