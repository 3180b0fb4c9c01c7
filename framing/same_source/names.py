"""A source's name taken apart: its words without titles, and what kind of name it is."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from framing.attribution.names import TITLES
from framing.attribution.roles import roles
from framing.short_names import PAIRS

PARTICLES = frozenset("de van von al bin el la der den di da du ibn ben le del della dos ter ten".split())
_SUFFIX = frozenset("jr sr ii iii iv".split())
# Nouns that end the names of places and houses; alone, with a capital, they are nobody's family name.
PLACES = frozenset(
    """house palace street capital hill square park city county state states coast beach valley river
    island islands north south east west today week news bank school""".split()
)
SMALL = frozenset("of the and for in on at to a an &".split())
WORD = re.compile(r"[^\W_]+(?:['’\-&.][^\W_]+)*\.?")


class Name(NamedTuple):
    """One name as the corpus has it; ``person`` says that it has the form of a person's name."""

    shown: str
    articles: int
    words: tuple[str, ...]  # lower-case, titles and suffixes taken off
    titled: bool
    person: bool
    proper: bool  # names somebody or something, and is no description ("the U.S. president")


def read(shown: str, articles: int) -> Name:
    """Take one name apart; ``articles`` is in how many it is a source."""
    given = WORD.findall(shown)
    words = [plain(w) for w in given]
    first = 0
    while first < len(words) - 1 and is_title(words[first]):
        first += 1
    last = len(words)
    while last - first > 1 and words[last - 1] in _SUFFIX:
        last -= 1
    own, raw = words[first:last], given[first:last]
    after = given[1:] if given and words[0] in SMALL else given
    proper = bool(after) and after[0][0].isupper() and words[0] not in ("a", "an")
    proper = proper and not (after[-1][0].islower() and words[-1] not in PARTICLES)
    if len(after) == 1:
        proper = proper and not _describes(plain(after[0]))
    person = (
        1 <= len(own) <= 4
        and len(given) == len(shown.split())
        and all(w[0].isupper() or p in PARTICLES for w, p in zip(raw, own, strict=True))
        and not any(names_no_person(p) for p in own)
        and not any(c.isdigit() for c in shown)
    )
    return Name(shown, articles, tuple(own), first > 0, person, proper)


def plain(word: str) -> str:
    """Return a word in lower case without accents, dots and apostrophes."""
    text = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in text if c.isalnum() or c in "-&")


def is_title(word: str) -> bool:
    """Whether a word (lower-case) goes before a name: a title, or what a person is ("neighbor")."""
    role = roles().get(word)
    return word in TITLES or (role is not None and role.number == "person")


def _describes(word: str) -> bool:
    """Whether a capital makes no name of the word: "Officials", "Department"."""
    role = roles().get(word) or roles().get(word.removesuffix("s"))
    return role is not None and not role.in_name


def names_no_person(word: str) -> bool:
    """Whether a word (lower-case) in a name makes it no person's: "Times", "of", "officials"."""
    if word in _given():
        return False  # "Bill" is a person's before it is a document
    role = roles().get(word) or roles().get(word.removesuffix("s"))
    return word in SMALL or (role is not None and role.number != "person")


@cache
def _given() -> frozenset[str]:
    return frozenset(name for pair in PAIRS for name in pair)
