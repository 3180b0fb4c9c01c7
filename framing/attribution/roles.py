"""What a word says of a source: the list of roles, read once, and the role that a phrase names."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from framing.attribution.view import View


@dataclass(frozen=True, slots=True)
class Role:
    """What a word says of a source; ``number`` is person, people, group, thing or place."""

    kind: str
    number: str
    in_name: bool  # counts only with a capital ("the Post", not "the post")
    as_head: (
        bool  # counts only as the last word of its phrase ("the Republican", not "Republican strategists")
    )
    of_maker: bool = False  # speaks for whoever made it, where the text says who ("data from the agency")


@cache
def _rows() -> list[dict[str, str]]:
    data = (resources.files("framing") / "lexicons" / "source_kinds.csv").read_text("utf-8")
    return list(csv.DictReader(io.StringIO(data, newline="")))


@cache
def roles() -> dict[str, Role]:
    """Return word (lower-case) to role, from ``lexicons/source_kinds.csv``; places are apart."""
    return {
        row["term"]: Role(
            row["kind"],
            row["number"],
            row["note"].startswith("only inside"),
            row["note"].startswith("only as the last"),
            row["note"].startswith("speaks for its maker"),
        )
        for row in _rows()
        if row["number"] != "place"
    }


@cache
def places() -> frozenset[str]:
    """Return the states, capitals and unions (lower-case) that stand for whoever governs there."""
    return frozenset(row["term"] for row in _rows() if row["number"] == "place")


@cache
def _phrases() -> dict[str, list[tuple[str, ...]]]:
    """Return the roles of several words by their last word, the longest first."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for term in roles():
        words = tuple(term.split())
        if len(words) > 1:
            out.setdefault(words[-1], []).append(words)
    return {last: sorted(terms, key=len, reverse=True) for last, terms in out.items()}


class _Reading(NamedTuple):
    """What a lower-case word can say of a source: the phrases that end in it, its role by itself."""

    terms: tuple[tuple[str, ...], ...]
    role: Role | None


_PREFIXES = ("ex-", "co-", "vice-")
_NOTHING = _Reading((), None)


class _Known(dict[str, _Reading]):
    """Reading of a lower-case word, singular or plural; a look-up is remembered, up to a bound."""

    def __missing__(self, word: str) -> _Reading:
        plain = bare(word)
        if plain.startswith(_PREFIXES):
            plain = plain.partition("-")[2]  # "ex-wife", "co-founder"
        role = roles().get(plain) or _plural_role(plain) or _scholar(plain)
        terms = tuple(_phrases().get(plain, ()))
        # One and the same object for most words: testing for it is all that they cost.
        reading = _Reading(terms, role) if terms or role is not None else _NOTHING
        if len(self) < 50_000:
            self[word] = reading
        return reading


_KNOWN = _Known()


def word_role(word: str) -> Role | None:
    """Return the role that one lower-case word names by itself, or None."""
    return _KNOWN[word].role


def role_at(view: View, k: int, first: int) -> Role | None:
    """Return the role that word ``k`` names with the words before it, back to ``first``."""
    lower = view.lower
    reading = _KNOWN[lower[k]]
    if reading is _NOTHING:
        return None
    terms, role = reading
    for term in terms:
        if k + 1 - len(term) >= first and tuple(lower[k + 1 - len(term) : k]) == term[:-1]:
            return roles()[" ".join(term)]
    return role if role is None or not role.in_name or view.words[k][0].isupper() else None


def role_of(view: View, first: int, stop: int) -> Role | None:
    """Return the role that words ``[first, stop)`` name: the last that is listed, singular or plural."""
    lower = view.lower
    for k in range(stop - 1, first - 1, -1):
        if _KNOWN[lower[k]] is _NOTHING:
            continue
        role = role_at(view, k, first)
        if role is not None and (k == stop - 1 or not role.as_head):
            return role
    return None


@lru_cache(maxsize=20_000)
def _plural_role(word: str) -> Role | None:
    """Return the role of a regular plural: "senators" are officials, and people."""
    if len(word) < 4 or not word.endswith("s"):
        return None
    role = roles().get(word[:-1]) or (roles().get(word[:-3] + "y") if word.endswith("ies") else None)
    if role is None:
        return None
    kind, number = ("collective", "people") if role.number == "person" else (role.kind, "people")
    return Role(kind, number, role.in_name, role.as_head, role.of_maker)


def _scholar(word: str) -> Role | None:
    """Return the role of whoever studies something: "virologist", "sociologists"."""
    if word.endswith("ologist"):
        return Role("expert", "person", False, False)
    return Role("collective", "people", False, False) if word.endswith("ologists") else None


def bare(word: str) -> str:
    """Return a lower-case word without its possessive ending."""
    if "'" not in word:
        return word
    if word.endswith("'s"):
        return word[:-2]
    return word[:-1] if word.endswith("s'") else word


# Words of one office in its several forms: "the senator" is whoever the text calls "Sen.".
_OFFICES = {
    word: words.split()[0]
    for words in (
        "senator sen",
        "representative rep congressman congresswoman congressperson",
        "governor gov",
        "spokesperson spokesman spokeswoman",
        "chair chairman chairwoman",
        "president potus",
        "professor prof",
        "doctor dr physician",
        "general gen",
        "lieutenant lt",
        "minister premier pm",
        "lawyer attorney counsel",
        "candidate nominee front-runner frontrunner contender hopeful",
        "billionaire mogul businessman businesswoman",
        "officer sheriff detective trooper",
        "judge justice",
        "mp lawmaker",
        "reverend rev pastor",
        "director head chief",
        "secretary",
        "mayor",
        "ambassador envoy",
        "editor",
        "author writer",
        "activist campaigner",
        "leader",
    )
    for word in words.split()
}
# Whoever holds one of these is not somebody else's description: "the governor" is no senator.
OFFICES = frozenset(
    """senator representative governor spokesperson president professor doctor general minister lawyer officer
    judge secretary mayor ambassador editor""".split()
)


def office(word: str) -> str:
    """Return one word for all forms of an office: "senator" for "sen", the word itself where it has none."""
    word = bare(word)
    return _OFFICES.get(word, word)
