"""Labels: by what words two articles name the same actor ("the Russian leader", "despot").

A label is the words set beside a name: before it ("Prime Minister Nikol Pashinyan"), after it
between commas ("Dmitry Medvedev, the chair of Russia's security council"), held by it
("Pashinyan's regime"), or standing for it where it speaks ("the Armenian leader" said). A judgement in
the same sentence ("Russian despot") is given apart: nobody but a reader can say for certain whom it
names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, NamedTuple

from framing.actors import (
    HELD,
    alone,
    bared,
    full_names,
    given_names,
    is_function,
    is_shared,
    is_somebody_else,
    mentions,
    mentions_of,
    person_words,
)
from framing.attribution import roles
from framing.attribution.names import TITLES
from framing.document import WORD
from framing.lexicon import load_lexicon

Record = Mapping[str, Any]
Place = Literal["before", "after", "held", "description", "sentence"]

_PAUSE = re.compile(r"[,.;:!?—–”\"]")
_COURTESY = frozenset(("mr", "mrs", "ms", "miss", "dr", "sir"))
_MODIFIERS = frozenset("prime former foreign defence defense deputy acting vice lead top senior".split())
# Adjectives in -ing that go before a role; any other word in -ing there is a verb ("involving General").
_RANKS = frozenset("acting sitting ruling leading outgoing incoming reigning standing visiting".split())
# Words that no label is made of alone.
_NOT_ALONE = frozenset("former late then vice prime deputy acting top senior new first last".split())
_FINITE = frozenset(
    """is are was were has have had will would can could may might must does did do said says told
    asked added announced apologized apologised claimed insisted warned wrote argued""".split()
)
_RELATIVE = frozenset("who whom whose which that where when".split())
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]$")
_PERSONAL = ("er", "or", "ist", "ian", "man", "person", "crat", "eer")
_PEOPLE = frozenset(
    """ally aide figure woman victim fool friend official activist citizen critic conservative liberal
    communist migrant immigrant thief idiot brute wit guard rebel expert militant nationalist saint""".split()
)
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
    texts use, at least once without the first (see :func:`framing.actors.alone`). People without any
    label in either text are left out.
    """
    full = full_names(a) + full_names(b)
    counts = [mentions(record) for record in (a, b)]
    by_itself = alone(a) + alone(b)
    out = []
    for surname in {name.split()[-1] for name in full if by_itself[name.split()[-1]]}:
        if not counts[0][surname] or not counts[1][surname]:
            continue
        longest = max((n for n in full if n.split()[-1] == surname), key=lambda n: (full[n], -len(n)))
        given = longest.split()[0]
        labels = [find_labels(record, surname, given) for record in (a, b)]
        if labels[0] or labels[1]:
            named = [mentions_of(record, surname, given) for record in (a, b)]
            out.append(Actor(longest, named[0], named[1], labels[0], labels[1]))
    return sorted(out, key=lambda actor: (-(actor.mentions_a + actor.mentions_b), actor.name))


def find_labels(record: Record, surname: str, given: str = "") -> tuple[Label, ...]:
    """Return the labels of one actor in an article, headline first, in reading order.

    With ``given``, words beside another given name ("his wife Anna Pashinyan") are somebody else's. Where
    the article has two people of one family name, the name by itself is nobody's for certain: then only
    labels beside the given name are returned.
    """
    out: list[Label] = []
    shared = bool(given) and is_shared(record, surname)
    for field in ("title", "text"):
        text = record[field] or ""
        words = list(WORD.finditer(text))
        for i, word in enumerate(words):
            bare, possessive = bared(word.group())
            if bare != surname or (given and is_somebody_else(text, words, i, given)):
                continue
            if shared and given not in given_names(text, words, i):
                continue
            out.extend(_before(field, text, words, i))
            out.extend(_held(field, text, words, i))
            if not possessive:
                out.extend(_after(field, text, words, i))
        out.extend([] if shared else _judgements(record, field, surname))
    out.extend([] if shared else _descriptions(record, surname))
    firm = [label for label in out if label.place != "sentence"]
    out = firm + [
        label
        for label in out
        if label.place == "sentence"
        and not any(f.field == label.field and f.start < label.end and f.end > label.start for f in firm)
    ]
    return tuple(dict.fromkeys(sorted(out, key=lambda label: (label.field == "text", label.start))))


def _before(field: str, text: str, words: list[re.Match[str]], at: int) -> list[Label]:
    """Words before the name that end in a role, title or epithet: "Armenia's Prime Minister"."""
    roles = person_words()
    first = at
    while first > 0 and text[words[first - 1].end() : words[first].start()] == " ":
        word = words[first - 1].group()
        if not word[0].isupper() or bared(word)[0].lower() in roles or bared(word)[1] or is_function(word):
            break
        first -= 1
    stop = first
    # "Armenia's prime minister, Nikol Pashinyan": the comma may stand between role and name.
    if not stop or text[words[stop - 1].end() : words[stop].start()] not in (" ", ". ", ", "):
        return []
    if words[stop - 1].group().lower() in _COURTESY or bared(words[stop - 1].group())[0].lower() not in roles:
        return []
    first = stop - 1
    while (
        first > 0 and stop - first < _LONGEST and text[words[first - 1].end() : words[first].start()] == " "
    ):
        word = words[first - 1].group()
        plain = bared(word)[0].lower()
        if is_function(word) or plain in _COURTESY:
            break
        if plain.endswith("ing") and plain not in _RANKS:
            break
        # In a headline every word may have a capital.
        capital = word[0].isupper() and field == "text"
        if not (capital or plain in roles or plain in _MODIFIERS or bared(word)[1] or _adjective(plain)):
            break
        first -= 1
    while first < stop - 1 and _is_verb(text, words, first):
        first += 1
    said = {bared(w.group())[0].lower() for w in words[first:stop]}
    if said <= _NOT_ALONE or _plural(bared(words[stop - 1].group())[0].lower()):
        return []
    start, end = words[first].start(), words[stop - 1].end()
    end += text[end : end + 1] == "."  # "Gen."
    return [Label(field, start, end, text[start:end], "before")]


def _is_verb(text: str, words: list[re.Match[str]], at: int) -> bool:
    """Whether a word in -ed before a role is its clause's verb: "fired General", not "the fired general"."""
    word = words[at].group()
    if not (word[0].islower() and word.endswith("ed")) or not at:
        return False
    before = words[at - 1].group().lower()
    gap = text[words[at - 1].end() : words[at].start()]
    owned = before in ("the", "a", "an", "his", "her", "its", "their", "our", "and") or bared(before)[1]
    return gap == " " and not owned


def _after(field: str, text: str, words: list[re.Match[str]], at: int) -> list[Label]:
    """An aside between commas that begins with an article or a role: "a Russia hawk"."""
    end = words[at].end()
    if text[end : end + 2] != ", " or at + 1 >= len(words):
        return []
    stop = at + 1
    while stop < len(words) and stop - at <= _ASIDE:
        gap = text[words[stop - 1].end() : words[stop].start()]
        abbreviated = gap == ". " and _INITIALS.match(words[stop - 1].group())
        if stop > at + 1 and _PAUSE.search(gap) and not abbreviated:
            break
        stop += 1
    aside = words[at + 1 : stop]
    if not aside or stop - at > _ASIDE:
        return []
    lowered = [w.group().lower() for w in aside]
    roles = person_words()
    if lowered[0] not in ("a", "an", "the") and lowered[0] not in roles:
        return []
    clause = next((k for k, word in enumerate(lowered) if word in _RELATIVE), len(lowered))
    if _FINITE & set(lowered[:clause]):
        return []  # a clause of its own
    if lowered[0] in roles and len(aside) > 1 and aside[1].group()[0].isupper():
        return []  # somebody else: "Moss, Secretary Holt and others"
    if lowered[-1] in TITLES and lowered[-1] in _COURTESY:
        return []
    own = [w.group() for w in aside if not is_function(w.group())]
    if not any(w[0].islower() for w in own) or (len(own) == 1 and _adjective(own[0])):
        return []
    start, end = aside[0].start(), aside[-1].end()
    return [Label(field, start, end, text[start:end], "after")]


def _held(field: str, text: str, words: list[re.Match[str]], at: int) -> list[Label]:
    """What is said to be the actor's: "the Moss regime", "Holt's inner circle"."""
    for k in (at + 1, at + 2):
        if k >= len(words) or text[words[k - 1].end() : words[k].start()] != " ":
            return []
        if words[k].group().lower() in HELD:
            start, end = words[at].start(), words[k].end()
            return [Label(field, start, end, text[start:end], "held")]
        if not bared(words[at].group())[1] or is_function(words[k].group()):
            return []
    return []


def _descriptions(record: Record, surname: str) -> list[Label]:
    """What stands for the actor as a source: "the Armenian leader" where that is who speaks."""
    out = []
    for source in record["sources"]:
        if bared(source["name"].split()[-1])[0] != surname:
            continue
        for start, end in source["mentions"]:
            text = record["text"][start:end]
            words = [w.group() for w in WORD.finditer(text)]
            plain = [bared(w)[0] for w in words]
            own = [w.lower() for w in plain if not is_function(w)]
            if not own or surname in plain or len(words) > _LONGEST or own[-1] not in person_words():
                continue
            # "A spokesman" brings in somebody new.
            if words[0].lower() in ("the", "this", "that") or bared(words[0])[1]:
                out.append(Label("text", start, end, text, "description"))
    return out


def _judgements(record: Record, field: str, surname: str) -> list[Label]:
    """Epithets of persons marked as loaded in a sentence that names the actor, unless the actor says so."""
    text = record[field] or ""
    own = {s["id"] for s in record["sources"] if bared(s["name"].split()[-1])[0] == surname}
    personal = _personal_epithets()
    spans = [(0, len(text))] if field == "title" else [(s["start"], s["end"]) for s in record["sentences"]]
    out = []
    for start, end in spans:
        if surname not in {bared(w)[0] for w in WORD.findall(text[start:end])}:
            continue
        for span in record["spans"]:
            if (
                span["field"] == field
                and span["measure"] == "loaded"
                and span["category"] == "epithet"
                and start <= span["start"] < end
                and span["entry"] in personal
                and span["source_id"] not in own
                and not _plural(span["text"].lower())
            ):
                before = re.search(r"([A-Z][\w’'-]+ )$", text[start : span["start"]])
                low = span["start"] - len(before.group(1)) if before else span["start"]
                out.append(Label(field, low, span["end"], text[low : span["end"]], "sentence"))
    return out


def names_person(label: Label) -> bool:
    """Whether an aside says what a person is: "a critic of the war", not "a former colonial power"."""
    people = (person_words() | _PEOPLE) - _NOT_ALONE
    return label.place == "after" and any(word.lower() in people for word in WORD.findall(label.text))


@cache
def _personal_epithets() -> frozenset[str]:
    """Entries that name a person, as their plainer word does: "despot", ruler; not "witch hunt", inquiry."""
    people = {term for term, role in roles.roles().items() if role.number == "person"}
    out = set()
    for entry in load_lexicon("loaded_language").entries:
        head = entry.alternative.split(" of ")[0].split()[-1:] if entry.category == "epithet" else []
        if head and (head[0] in people | _PEOPLE or head[0].endswith(_PERSONAL)):
            out.add(entry.term)
    return frozenset(out)


def _plural(word: str) -> bool:
    return word.endswith("s") and (word[:-1] in person_words() or word[:-1] in _personal_epithets())


def _adjective(word: str) -> bool:
    return word.endswith(("ing", "ed", "ish", "ous", "ful", "less", "ive", "al", "ic", "ent", "ant", "ary"))
