"""Who is named: full names in an article, how often, and whether two people share a family name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from typing import Any

from framing.attribution import roles
from framing.attribution.names import TITLES
from framing.document import WORD
from framing.lexicon import load_lexicon
from framing.matching import FUNCTION_WORDS
from framing.same_source.names import PLACES

Record = Mapping[str, Any]

HELD = frozenset(
    """regime government administration leadership rule reign grip circle camp dictatorship junta clique
    cronies henchmen allies team cabinet""".split()
)
_NAME = re.compile(r"(?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+")
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december""".split()
)
_PLACE_BEGINS = frozenset("north south east west new white united great middle central san los las".split())
_NOT_LABEL = FUNCTION_WORDS - {"new", "first", "last"}


def full_names(record: Record) -> Counter[str]:
    """Return how often each given name with a family name stands in the body: "Nikol Pashinyan".

    Not in the headline, where any two words may have capitals.
    """
    found: Counter[str] = Counter()
    roles, text = person_words(), record["text"]
    for match in _NAME.finditer(text):
        parts = match.group().split()
        ends = [k for k, part in enumerate(parts) if _ends_title(part, roles)]
        parts = [bared(part)[0] for part in (parts[ends[-1] + 1 :] if ends else parts)]
        before = text[: match.start()].split()[-1:] or [""]
        if len(parts) == 2 and not _no_person(parts) and (ends or before[0].lower() != "the"):
            found[" ".join(parts)] += 1
    return found


def _ends_title(part: str, roles: frozenset[str]) -> bool:
    """Whether what a name can begin with comes after this word: a role, "of", a possessive."""
    bare, possessive = bared(part)
    return possessive or bare.lower() in roles or is_function(part)


def _no_person(parts: list[str]) -> bool:
    """Whether a first and a last part are a day, a place or an office: "Late Tuesday", "White House"."""
    first, last = (part.lower() for part in parts)
    role = roles.roles().get(last)
    thing = last in PLACES or (role is not None and role.number != "person")
    return thing or first in _PLACE_BEGINS or bool(_CALENDAR & {first, last})


def mentions(record: Record) -> Counter[str]:
    """Return how often each word with a capital stands in an article, possessive endings taken off."""
    words = WORD.findall(f"{record['title'] or ''}\n{record['text']}")
    return Counter(bared(word)[0] for word in words if word[0].isupper())


def mentions_of(record: Record, surname: str, given: str) -> int:
    """Return how often an article names somebody: by the family name, or, where two people have it, only
    beside the given name.
    """
    shared = is_shared(record, surname)
    number = 0
    for text in (record["title"] or "", record["text"]):
        words = list(WORD.finditer(text))
        for i, word in enumerate(words):
            if bared(word.group())[0] == surname and not is_somebody_else(text, words, i, given):
                number += not shared or given in given_names(text, words, i)
    return number


def is_shared(record: Record, surname: str) -> bool:
    """Whether two people in an article have one family name: by given names, or by Mr beside Mrs or Ms.

    >>> couple = {"title": None, "text": "Ida Berg met Karl Berg. Berg said so."}
    >>> one = {"title": None, "text": "Dan Berg left. Daniel Berg sat."}
    >>> is_shared(couple, "Berg"), is_shared(one, "Berg")
    (True, False)
    """
    first = {name.split()[0] for name in full_names(record) if name.split()[-1] == surname}
    if any(a[:3] != b[:3] for a in first for b in first):
        return True
    titles = re.findall(rf"\b(Mr|Mrs|Ms|Miss)\.? {re.escape(surname)}\b", record["text"])
    return "Mr" in titles and len(set(titles)) > 1


def alone(record: Record) -> Counter[str]:
    """Return how often each word with a capital stands by itself inside a sentence of the body.

    A family name does ("to Pashinyan", "Mr Pashinyan"); the last part of a place or an office does not,
    or only after "the" ("Hong Kong", "the House").
    """
    text = record["text"]
    out: Counter[str] = Counter()
    words = list(WORD.finditer(text))
    for before, word in pairwise(words):
        last = before.group()
        free = not last[0].isupper() and last.lower() not in ("the", "a", "an")
        if (
            word.group()[0].isupper()
            and (free or last.lower() in TITLES)
            and text[before.end() : word.start()] in (" ", ". ")
        ):
            out[bared(word.group())[0]] += 1
    return out


def is_somebody_else(text: str, words: list[re.Match[str]], at: int, given: str) -> bool:
    """Whether another given name stands before the family name: neither ``given`` nor an initial."""
    whole = [name for name in given_names(text, words, at) if len(name) > 2]
    return bool(whole) and given not in whole and not given.startswith(whole[-1][:3])


def given_names(text: str, words: list[re.Match[str]], at: int) -> list[str]:
    """Return the names right before the family name, the nearest first: "Karl J. Osk" has J and Karl."""
    names: list[str] = []
    if not at or text[words[at - 1].end() : words[at].start()] not in (" ", ". "):
        return names
    roles = person_words()
    for k in range(at - 1, max(-1, at - 4), -1):
        bare, possessive = bared(words[k].group())
        if not bare[:1].isupper() or possessive or bare.lower() in roles or is_function(bare):
            break
        names.append(bare)
        if not k or text[words[k - 1].end() : words[k].start()] != " ":
            break
    return names


def bared(word: str) -> tuple[str, bool]:
    """Return a word without its possessive ending, and whether it had one."""
    plain = word.replace("’", "'")
    if plain.endswith("'s"):
        return plain[:-2], True
    return (plain[:-1], True) if plain.endswith("s'") else (plain, False)


def is_function(word: str) -> bool:
    """Whether a word is a function word, and so no part of a name or a label."""
    return word.lower() in _NOT_LABEL


@cache
def person_words() -> frozenset[str]:
    """Words that say what somebody is: titles, roles of sources, and epithets of the lexicon."""
    epithets = {e.term.lower() for e in load_lexicon("loaded_language").entries if e.category == "epithet"}
    people = {term for term, role in roles.roles().items() if role.number == "person"}
    return (frozenset(TITLES) | people | epithets - HELD) - _NOT_LABEL - {"then", "late"}
