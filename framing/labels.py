"""Labels: by what words two articles name the same actor ("the Russian leader", "despot").

A label is the words set beside a name: before it ("Prime Minister Nikol Pashinyan"), after it
between commas ("Dmitry Medvedev, the chair of Russia's security council"), held by it
("Pashinyan's regime"). A judgement in the same sentence ("Russian despot") is given apart: nobody but
a reader can say for certain whom it names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, NamedTuple

from framing.attribution import roles
from framing.attribution.names import TITLES
from framing.document import WORD
from framing.lexicon import load_lexicon
from framing.matching import FUNCTION_WORDS

Record = Mapping[str, Any]
Place = Literal["before", "after", "held", "sentence"]

_HELD = frozenset(
    """regime government administration leadership rule reign grip circle camp dictatorship junta clique
    cronies henchmen allies team cabinet""".split()
)
_NAME = re.compile(r"(?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+")
_NOT_LABEL = FUNCTION_WORDS - {"new", "first", "last"}
_PAUSE = re.compile(r"[,.;:!?—–”\"]")
_COURTESY = frozenset(("mr", "mrs", "ms", "miss", "dr", "sir"))
_MODIFIERS = frozenset("prime former foreign defence defense deputy acting vice lead top senior".split())
_LONGEST = 6
_ASIDE = 12


class Label(NamedTuple):
    """One label: characters of ``field`` ("text" or "title"), its words, and where it stands."""

    field: str
    start: int
    end: int
    text: str
    place: Place


class Actor(NamedTuple):
    """An actor that both articles name, with the mentions and labels of each."""

    name: str
    mentions_a: int
    mentions_b: int
    labels_a: tuple[Label, ...]
    labels_b: tuple[Label, ...]


def shared_actors(a: Record, b: Record) -> list[Actor]:
    """Return the people both articles name, those mentioned most first, with their labels in each.

    Someone counts as a person by a full name ("Nikol Pashinyan") in either text whose last part both
    texts use. People without any label in either text are left out.
    """
    full = _full_names(a) + _full_names(b)
    counts = [Counter(_mentions(record)) for record in (a, b)]
    out = []
    for surname in {name.split()[-1] for name in full}:
        if not counts[0][surname] or not counts[1][surname]:
            continue
        longest = max((n for n in full if n.split()[-1] == surname), key=lambda n: (full[n], -len(n)))
        labels = [find_labels(record, surname) for record in (a, b)]
        if labels[0] or labels[1]:
            out.append(Actor(longest, counts[0][surname], counts[1][surname], labels[0], labels[1]))
    return sorted(out, key=lambda actor: (-(actor.mentions_a + actor.mentions_b), actor.name))


def find_labels(record: Record, surname: str) -> tuple[Label, ...]:
    """Return the labels of one actor in an article, headline first, in reading order."""
    out: list[Label] = []
    for field in ("title", "text"):
        text = record[field] or ""
        words = list(WORD.finditer(text))
        for i, word in enumerate(words):
            bare, possessive = _bare(word.group())
            if bare != surname:
                continue
            out.extend(_before(field, text, words, i))
            out.extend(_held(field, text, words, i))
            if not possessive:
                out.extend(_after(field, text, words, i))
        out.extend(_judgements(record, field, surname))
    return tuple(dict.fromkeys(sorted(out, key=lambda label: (label.field == "text", label.start))))


def _full_names(record: Record) -> Counter[str]:
    found: Counter[str] = Counter()
    roles = _roles()
    for field in ("title", "text"):
        text = record[field] or ""
        for match in _NAME.finditer(text):
            parts = [_bare(p)[0] for p in match.group().split()]
            cut = [k for k, part in enumerate(parts) if part.lower() in roles or _function(part)]
            parts = parts[cut[-1] + 1 :] if cut else parts
            before = text[: match.start()].split()[-1:] or [""]
            if len(parts) == 2 and (cut or before[0].lower() != "the"):
                found[" ".join(parts)] += 1
    return found


def _mentions(record: Record) -> list[str]:
    words = WORD.findall(f"{record['title'] or ''}\n{record['text']}")
    return [_bare(word)[0] for word in words if word[0].isupper()]


def _before(field: str, text: str, words: list[re.Match[str]], at: int) -> list[Label]:
    """Words before the name that end in a role, title or epithet: "Armenia's Prime Minister"."""
    roles = _roles()
    first = at
    while first > 0 and text[words[first - 1].end() : words[first].start()] == " ":
        word = words[first - 1].group()
        if not word[0].isupper() or _bare(word)[0].lower() in roles or _bare(word)[1] or _function(word):
            break
        first -= 1
    stop = first
    # "Armenia's prime minister, Nikol Pashinyan": the comma may stand between role and name.
    if not stop or text[words[stop - 1].end() : words[stop].start()] not in (" ", ". ", ", "):
        return []
    if words[stop - 1].group().lower() in _COURTESY or _bare(words[stop - 1].group())[0].lower() not in roles:
        return []
    first = stop - 1
    while (
        first > 0 and stop - first < _LONGEST and text[words[first - 1].end() : words[first].start()] == " "
    ):
        word = words[first - 1].group()
        plain = _bare(word)[0].lower()
        if _function(word) or plain in _COURTESY:
            break
        if not (
            word[0].isupper() or plain in roles or plain in _MODIFIERS or _bare(word)[1] or _adjective(plain)
        ):
            break
        first -= 1
    start, end = words[first].start(), words[stop - 1].end()
    return [Label(field, start, end, text[start:end], "before")]


def _after(field: str, text: str, words: list[re.Match[str]], at: int) -> list[Label]:
    """An aside between commas that begins with an article or a role: "a Russia hawk"."""
    end = words[at].end()
    if text[end : end + 2] != ", " or at + 1 >= len(words):
        return []
    stop = at + 1
    while stop < len(words) and stop - at <= _ASIDE:
        if stop > at + 1 and _PAUSE.search(text, words[stop - 1].end(), words[stop].start()):
            break
        stop += 1
    aside = words[at + 1 : stop]
    if not aside or stop - at > _ASIDE:
        return []
    lowered = [w.group().lower() for w in aside]
    roles = _roles()
    if lowered[0] not in ("a", "an", "the") and lowered[0] not in roles:
        return []
    start, end = aside[0].start(), aside[-1].end()
    return [Label(field, start, end, text[start:end], "after")]


def _held(field: str, text: str, words: list[re.Match[str]], at: int) -> list[Label]:
    """What is said to be the actor's: "the Pashinyan regime", "Putin's inner circle"."""
    for k in (at + 1, at + 2):
        if k >= len(words) or text[words[k - 1].end() : words[k].start()] != " ":
            return []
        if words[k].group().lower() in _HELD:
            start, end = words[at].start(), words[k].end()
            return [Label(field, start, end, text[start:end], "held")]
        if not _bare(words[at].group())[1] or _function(words[k].group()):
            return []
    return []


def _judgements(record: Record, field: str, surname: str) -> list[Label]:
    """Epithets marked as loaded in a sentence that names the actor."""
    text = record[field] or ""
    spans = [(0, len(text))] if field == "title" else [(s["start"], s["end"]) for s in record["sentences"]]
    out = []
    for start, end in spans:
        if surname not in {_bare(w)[0] for w in WORD.findall(text[start:end])}:
            continue
        for span in record["spans"]:
            if (
                span["field"] == field
                and span["measure"] == "loaded"
                and span["category"] == "epithet"
                and start <= span["start"] < end
                and span["text"].lower() not in _HELD
            ):
                before = re.search(r"([A-Z][\w’'-]+ )$", text[start : span["start"]])
                low = span["start"] - len(before.group(1)) if before else span["start"]
                out.append(Label(field, low, span["end"], text[low : span["end"]], "sentence"))
    return out


@cache
def _roles() -> frozenset[str]:
    """Words that say what somebody is: titles, roles of sources, and epithets of the lexicon."""
    epithets = {e.term.lower() for e in load_lexicon("loaded_language").entries if e.category == "epithet"}
    people = {term for term, role in roles.roles().items() if role.number == "person"}
    return (frozenset(TITLES) | people | epithets - _HELD) - _NOT_LABEL - {"then", "late"}


def _bare(word: str) -> tuple[str, bool]:
    plain = word.replace("’", "'")
    if plain.endswith("'s"):
        return plain[:-2], True
    return (plain[:-1], True) if plain.endswith("s'") else (plain, False)


def _function(word: str) -> bool:
    return word.lower() in _NOT_LABEL


def _adjective(word: str) -> bool:
    return word.endswith(("ing", "ed", "ish", "ous", "ful", "less", "ive", "al", "ic", "ent", "ant", "ary"))
