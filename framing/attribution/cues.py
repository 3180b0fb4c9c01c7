"""Cues: the words that attribute, read from ``lexicons/attribution_cues.csv`` once a process.

A row names a verb (all its forms count; ``call for`` inflects its first word), a single form of one
(FORM), a noun, adjective, adverb or fixed phrase, and the frames it takes, that is: what may follow
or go before it as content.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import NamedTuple

from framing.inflection import noun_forms, verb_forms
from framing.watched import watch

# What may be content, and where. Of verbs: "quote" in marks (and a clause before the cue), "clause" and
# "that" after it, "wh" a question, "to" an infinitive, "object" a noun phrase, "person" somebody addressed
# first; an object that must be a "target" (somebody) or a "text" (what says something); "passive" hearsay,
# "judged" a judgement without a judge ("was blamed for"), "seem" an impression, "stirs" what somebody feels
# about the subject ("angered the unions").
# Of nouns and adjectives: the word that links them; a noun that is "free" attributes without an owner as
# well ("fears that …", "questions about …"), a "side" is what somebody is ("is a critic of …"), one that is
# "own" stands after "in" or "by" ("in her view, …").
FRAMES = frozenset(
    """quote clause that wh to object person passive seem before hearsay in of about whether with
    for on over by at as against free judged own side target text stirs""".split()
)
SPOKEN = ("saying", "telling", "asking")


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue in one form; ``rest`` are the words that must follow the first."""

    term: str
    rest: tuple[str, ...]
    frames: frozenset[str]
    category: str
    form: str  # base, third, past, participle (-ing) or phrase

    def going_on(self, rest: tuple[str, ...]) -> Cue:
        """Return the cue with other words after the first."""
        return Cue(self.term, rest, self.frames, self.category, self.form)


@cache
def rows() -> list[dict[str, str]]:
    """Return the rows of the cue lexicon as they stand in the file."""
    data = (resources.files("framing") / "lexicons" / "attribution_cues.csv").read_text("utf-8")
    return list(csv.DictReader(io.StringIO(data, newline="")))


@cache
def cue_index() -> dict[str, tuple[Cue, ...]]:
    """Return first word of a cue to its readings, the longest first."""
    index: dict[str, list[Cue]] = {}
    for row in rows():
        words = tuple(row["term"].split())
        frames = frozenset(row["frames"].split())
        if row["pos"] == "VERB":
            kinds = {form: _form(words[0], form) for form in verb_forms(words[0])}
            if "past" not in kinds.values():
                kinds[words[0]] = "past"  # "put", "read": the plain form is the past as well
            for form, kind in kinds.items():
                index.setdefault(form, []).append(Cue(row["term"], words[1:], frames, row["category"], kind))
        elif row["pos"] == "FORM":
            kind = _form("", words[0])
            index.setdefault(words[0], []).append(Cue(row["term"], words[1:], frames, row["category"], kind))
        elif row["pos"] == "NOUN":
            for form in noun_forms(words[0]):
                index.setdefault(form, []).append(
                    Cue(row["term"], words[1:], frames, row["category"], "noun")
                )
        else:  # ADJ and PHRASE: as they stand
            index.setdefault(words[0], []).append(
                Cue(row["term"], words[1:], frames, row["category"], row["pos"].lower())
            )
    out = {word: tuple(sorted(cues, key=lambda cue: -len(cue.rest))) for word, cues in index.items()}
    watch(out)
    return out


class Readings(NamedTuple):
    """The cues that one word begins: those of several words by the second of them, and the word alone."""

    longer: dict[str, tuple[Cue, ...]]
    alone: tuple[Cue, ...]


@cache
def readings() -> dict[str, Readings]:
    """Return :func:`cue_index` by the word that must follow: "call" alone begins dozens of cues."""
    out = {}
    for word, cues in cue_index().items():
        longer: dict[str, tuple[Cue, ...]] = {}
        for cue in cues:
            if cue.rest:
                longer[cue.rest[0]] = (*longer.get(cue.rest[0], ()), cue)
        out[word] = Readings(longer, tuple(cue for cue in cues if not cue.rest))
    return out


@cache
def closing_index() -> dict[str, tuple[Cue, ...]]:
    """Return the part of :func:`cue_index` that may follow its content: "…, X said", "…, according to X"."""
    out = {}
    for word, cues in cue_index().items():
        kept = tuple(
            cue
            for cue in cues
            if cue.form == "phrase"
            or (cue.form in ("past", "third", "base") and "quote" in cue.frames and not cue.rest)
        )
        if kept:
            out[word] = kept
    return out


def _form(lemma: str, form: str) -> str:
    """Return base, third, past or participle; of a form without its lemma by its ending."""
    if not lemma:
        past = form.endswith(("ed", "en", "nd", "wn"))
        if not past:
            return "participle" if form.endswith("ing") else "third" if form.endswith("s") else "base"
        return "past"
    if form == lemma:
        return "base"
    if form.endswith("ing"):
        return "participle"
    if form.endswith("s") and form[:-1] in (lemma, lemma + "e", lemma[:-1] + "ie"):
        return "third"
    return "past"


@cache
def reporting_forms() -> frozenset[str]:
    """Return the first words of the verbs of saying: what makes a quoted fragment somebody's words."""
    out = {"according"}
    for word, cues in cue_index().items():
        if any(cue.category in SPOKEN or "quote" in cue.frames for cue in cues):
            out.add(word)
    out.update("described describes describing calls called calling accused accuses accusing".split())
    return frozenset(out)
