"""Kind of a source, from titles, roles and organisations in the text; unknown rather than guessed."""

from __future__ import annotations

import csv
import io
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from framing.attribution.view import View, Words


class Role(NamedTuple):
    """What a word says of a source; ``number`` is person, people, group or thing."""

    kind: str
    number: str
    in_name: bool  # counts only with a capital ("the Post", not "the post")


@cache
def roles() -> dict[str, Role]:
    """Return word (lower-case) to role, from ``lexicons/source_kinds.csv``."""
    data = (resources.files("framing") / "lexicons" / "source_kinds.csv").read_text("utf-8")
    return {
        row["term"]: Role(row["kind"], row["number"], row["note"].startswith("only inside"))
        for row in csv.DictReader(io.StringIO(data, newline=""))
    }


@cache
def kind_words() -> dict[str, str]:
    """Return word or words (lower-case) to the kind of source they name."""
    return {term: role.kind for term, role in roles().items()}


@cache
def _phrases() -> dict[str, list[tuple[str, ...]]]:
    """Return the roles of several words by their last word, the longest first."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for term in roles():
        words = tuple(term.split())
        if len(words) > 1:
            out.setdefault(words[-1], []).append(words)
    return {last: sorted(terms, key=len, reverse=True) for last, terms in out.items()}


_UNNAMED = frozenset("anonymity anonymous anonymously unnamed unidentified".split())
_QUANTIFIERS = frozenset(
    """some many most others several few both all half none those these dozens hundreds thousands
    millions percent majority two three four five six seven eight nine ten everyone everybody
    people""".split()
)


def role_of(view: View, first: int, stop: int) -> Role | None:
    """Return the role that words ``[first, stop)`` name: the last that is listed, singular or plural."""
    listed, phrases, lower = roles(), _phrases(), view.lower
    for k in range(stop - 1, first - 1, -1):
        word = bare(lower[k])
        role = None
        for term in phrases.get(word, ()):
            if k + 1 - len(term) >= first and tuple(lower[k + 1 - len(term) : k]) == term[:-1]:
                role = listed[" ".join(term)]
                break
        role = role or listed.get(word) or _plural_role(word)
        if role is not None and (not role.in_name or view.words[k][0].isupper()):
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
    return Role("collective" if role.number == "person" else role.kind, "people", role.in_name)


def bare(word: str) -> str:
    """Return a lower-case word without its possessive ending."""
    if word.endswith("'s"):
        return word[:-2]
    return word[:-1] if word.endswith("s'") else word


def kind_of(view: View, named: bool, lead: Words, described: list[Words], spans: list[Words]) -> str:
    """Return the kind of a source.

    Args:
        named: whether the source has a proper name.
        lead: its leading noun phrase.
        described: the words set beside the name, if any.
        spans: every source span, to see whether a common noun is one person or many.
    """
    if not named:
        return _common_kind(view, lead, spans[0])
    for first, stop in described:
        role = role_of(view, first, _core(view, first, stop))
        if role is not None:
            if role.kind == "organisation" and role.number == "person":
                # "director of …": what the place is decides; of an institute it is one who studies.
                place = role_of(view, _core(view, first, stop), stop)
                if not _LEARNED.isdisjoint(view.lower[first:stop]):
                    return "expert"
                return place.kind if place is not None and place.kind in ("official", "media") else role.kind
            return role.kind
    role = role_of(view, *lead)
    return role.kind if role is not None else "unknown"


_AGENT = tuple("er or ist ian eer man men ers ors ists ians eers ant ants".split())
_NOT_AGENTS = frozenset(
    """number numbers matter matters paper winter summer order orders war power powers quarter
    quarters corner river water letter other another former latter later offer offers
    weather member-ship figure labor labour color colour factor factors error errors sector
    sectors tenor door floor behavior behaviour favor favour honor center centre border
    borders chapter character computer shower tower disorder disaster dinner november
    october september december career plant plants restaurant giant grant want amount hour
    tour human women woman german germans list lists demand term terms answer answers manner
    banner cover barrier chamber register surrender transfer counter encounter murder
    murders counter wonder danger monster cancer""".split()
)


def can_speak(view: View, first: int, stop: int) -> bool:
    """Whether a phrase can name a source: a person, people, an organisation or a document.

    A capital, a pronoun, a listed role or an agent noun can; an event or a thing ("the summit", "recent
    skirmishes") cannot.
    """
    end = first + 1
    while end < stop and view.classes[end] not in "PW" and not view.pause(end):
        end += 1
    head = bare(view.lower[end - 1])
    if view.classes[first] in "ROW" or view.words[end - 1][0].isupper() or head in _QUANTIFIERS:
        return True
    if view.lower[first] in _QUANTIFIERS and (end - first == 1 or end < stop):
        return True
    if role_of(view, first, end) is not None:
        return True
    return head.endswith(_AGENT) and head not in _NOT_AGENTS


_LEARNED = frozenset("institute university studies research think-tank tank college centre center".split())


def _common_kind(view: View, lead: Words, span: Words) -> str:
    first, stop = lead
    lower = view.lower
    end = min(len(lower), span[1] + 14)
    if any(word in _UNNAMED for word in lower[first:end]):
        return "unnamed"
    if lower[first] in _QUANTIFIERS or lower[stop - 1] in _QUANTIFIERS:
        return "collective"
    # "chamber of commerce": two words past "of" may belong to the role.
    role = role_of(view, first, stop) or role_of(view, first, min(span[1], stop + 2))
    if role is None:
        return "collective" if _many(lower[stop - 1]) else "unknown"
    if role.number == "people":
        return role.kind if role.kind in ("document", "unnamed") else "collective"
    if role.number == "person" and lower[first] in ("a", "an", "one", "another"):
        # "an aide", "a source close to": one person whom the text does not name.
        return role.kind if role.kind in ("citizen", "expert", "media") else "unnamed"
    return role.kind


def _many(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "news"))


def _core(view: View, first: int, stop: int) -> int:
    """Return the end of a description's own noun: "a professor of X at Y" is a professor."""
    for k in range(first + 1, stop):
        if view.lower[k] in ("of", "at", "for", "with", "in", "who", "from", "on", "to"):
            return k
    return stop
