"""Hyphenated words of loaded families: "media-bashing", "outrage-mongers", "divider-in-chief".

Writers form such words afresh, so that no list holds them all: the last part carries the judgement, the
first says of what. A word that has an entry of its own in the lexicon is left to that entry.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import NamedTuple

from framing.document import Document
from framing.watched import watch


class Family(NamedTuple):
    """A family of words: the category and weight of its marks, and first parts that make a plain word."""

    category: str
    weight: float
    plain: frozenset[str] = frozenset()


def _plain(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TITLES = _plain("commander editor photographer engineer surgeon physician architect correspondent")
_MATTER = _plain(
    "gas coal oil diesel wood fossil liquid solid nuclear wind jet drug alcohol booze opioid crack meth"
)
FAMILIES: dict[str, Family] = {
    "bashing": Family("emotive", 0.5, _plain("square")),
    "mongering": Family("emotive", 0.65),
    "monger": Family("epithet", 0.7, _plain("iron fish cheese coster")),
    "mongers": Family("epithet", 0.7, _plain("iron fish cheese coster")),
    "hating": Family("emotive", 0.65),
    "hater": Family("epithet", 0.65),
    "haters": Family("epithet", 0.65),
    "obsessed": Family("emotive", 0.5),
    "crazed": Family("emotive", 0.6),
    "addled": Family("emotive", 0.6),
    "worshipping": Family("emotive", 0.55),
    "worshiping": Family("emotive", 0.55),
    "infested": Family("emotive", 0.55, _plain("tick mosquito termite shark flea bug")),
    "ridden": Family("emotive", 0.45, _plain("bed hag")),
    "spewing": Family("emotive", 0.55, _plain("ash lava smoke carbon")),
    "peddling": Family("emotive", 0.5),
    "coddling": Family("emotive", 0.55),
    "grubbing": Family("emotive", 0.6),
    "clutching": Family("emotive", 0.5, _plain("hand")),
    "denying": Family("emotive", 0.5),
    "crushing": Family("emotive", 0.5, _plain("rock stone ice ore skull")),
    "fueled": Family("emotive", 0.45, _MATTER),
    "fuelled": Family("emotive", 0.45, _MATTER),
    "brained": Family("emotive", 0.65, _plain("left right big large small")),
    "palooza": Family("emotive", 0.5),
    "chief": Family("epithet", 0.5),
}
# Families by their first part: "pseudo-historian", "faux-outrage".
_OPENINGS: dict[str, Family] = {
    "pseudo": Family("emotive", 0.55, _plain("random code code-word ephedrine event")),
    "faux": Family("emotive", 0.5, _plain("fur leather wood marble pas hawk")),
}


class _Words(Container[str]):
    """The hyphenated words that belong to a family."""

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and "-" in word and family_of(word) is not None


def family_of(word: str) -> Family | None:
    """Return the family of a lower-case hyphenated word, None for a plain one.

    >>> family_of("deporter-in-chief").category
    'epithet'
    >>> family_of("commander-in-chief") is family_of("coal-fueled") is None
    True
    """
    first, _, last = word.removesuffix("'s").rpartition("-")
    family = FAMILIES.get(last)
    if family is None or not first:
        opening, _, rest = word.partition("-")
        family = _OPENINGS.get(opening)
        return None if family is None or rest in family.plain else family
    if last == "chief":
        first, _, joint = first.rpartition("-")
        return family if joint == "in" and first and first not in _TITLES else None
    return None if first.rpartition("-")[2] in family.plain else family


_WORDS = _Words()
watch(_WORDS)


def find_compounds(document: Document) -> Iterator[tuple[int, Family]]:
    """Yield each word of a family, by its place in ``document``."""
    for index in document.where(_WORDS):
        family = family_of(document.lower[index])
        # "Moss-bashing", but no title ("Horse-Bashing").
        last = document.words[index].rpartition("-")[2]
        if family is not None and (last[:1].islower() or last == "Chief"):
            yield index, family
