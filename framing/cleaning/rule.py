"""What a rule of the cleaning is, and how a line finds its rules cheaply.

Nearly every line of an article is a sentence that begins with none of the openings and ends in none
of the closings, so that two looks in a dictionary pass it by. The few rules for words in the middle
of a line are reached through a cue: a literal that is searched once in the whole text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from framing.cleaning.lazy import Lazy

# Marks that pages put before a line.
LEAD = r"[\s•●·⦁▪■►▶»>*|~–—\-_\[(]*"
_LEAD_MARKS = " \t\xa0•●·⦁▪■►▶»>*|~–—-_[(“\"'‘"
_TAIL_MARKS = ":.,;!?…)]'’\"”|"


Place = Literal["opening", "closing", "cue"]


_CAPITAL = re.compile(r"(?<!\\)\[A-Z[^\]]*\](?:\{[\d,]+\})?")


class Rule(NamedTuple):
    """A line that matches ``pattern`` from its first character to its last goes for ``reason``.

    ``keys``, by ``place``: first words or last words in lower case, or literals anywhere in the line;
    a line without any of them is never tried. ``longest``: in words.
    """

    reason: str
    keys: tuple[str, ...]
    pattern: Lazy
    longest: int
    place: Place


def opening(reason: str, words: str, pattern: str, longest: int = 30, *, exact: bool = False) -> Rule:
    """Return a rule for lines whose first word is one of ``words``; ``exact``: capitals count."""
    return Rule(reason, tuple(words.split()), _compiled(pattern, exact), longest, "opening")


def closing(reason: str, words: str, pattern: str, longest: int = 60, *, exact: bool = False) -> Rule:
    """Return a rule for lines whose last word is one of ``words``."""
    return Rule(reason, tuple(words.split()), _compiled(pattern, exact), longest, "closing")


def containing(
    reason: str, cues: Iterable[str], pattern: str, longest: int = 60, *, exact: bool = False
) -> Rule:
    """Return a rule for lines in which one of the literals ``cues`` stands, in these very capitals."""
    return Rule(reason, tuple(cues), _compiled(pattern, exact), longest, "cue")


def _compiled(pattern: str, exact: bool) -> Lazy:
    if not exact:
        # Where a pattern asks for a capital it means one.
        pattern = _CAPITAL.sub(r"(?-i:\g<0>)", pattern)
    return Lazy(LEAD + f"(?:{pattern})", 0 if exact else re.IGNORECASE)


def first_word(line: str) -> str:
    """Return the key by which a line looks for its rules; after "the" the second word belongs to it.

    >>> first_word("• READ MORE: He won"), first_word("Editor’s note: sic")
    ('read', "editor's")
    >>> first_word("The views expressed here")
    'the_views'
    """
    parts = line[:40].lstrip(_LEAD_MARKS).lower().split(None, 2)
    if not parts:
        return ""
    word = parts[0]
    if word == "the" and len(parts) > 1:
        # One line in ten begins so.
        word = f"the_{parts[1]}"
    if "’" in word:
        word = word.replace("’", "'")
    colon = word.find(":")
    return word[:colon] if colon > 0 else word.rstrip(_TAIL_MARKS)


def last_word(line: str) -> str:
    """Return the last word of a line in lower case, without the marks behind it.

    >>> last_word("Jane Roe contributed to this report.)")
    'report'
    """
    return line[-40:].rsplit(None, 1)[-1].rstrip(_TAIL_MARKS).lower()
