"""Finding hedges and boosters: entries by one of their words, then the construction they require."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from framing.document import Document
from framing.hedging.grammar import Tokens
from framing.hedging.senses import CATEGORY_WHY, SENSES, Test
from framing.hedging.words import (
    AUX,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    word_set,
)
from framing.hit import Hit, longest_wins
from framing.lexicon import Entry, Lexicon, LexiconError, load_lexicon
from framing.watched import watch

LEXICONS = ("hedges", "boosters")
_MEASURE = {"hedges": "hedge", "boosters": "booster"}
# Too frequent to look a phrase up by, if it holds any other word.
_FREQUENT = (
    AUX
    | CONJUNCTIONS
    | DETERMINERS
    | PREPOSITIONS
    | SUBJECT_PRONOUNS
    | word_set("it not to so more just said one first all people something well")
)


class _Rule(NamedTuple):
    """A form of an entry, looked up by the word ``before`` words after its first.

    ``beside`` is the form's word ``step`` (1 or -1) words from there; "" in a form of one word.
    """

    form: tuple[str, ...]
    before: int
    entry: Entry
    test: Test | None
    measure: str
    step: int
    beside: str


_Index = dict[str, list[_Rule]]
_indexes: dict[tuple[str, ...], _Index] = {}


def find_hedges(document: Document) -> list[Hit]:
    """Return hedges and boosters in reading order; those of one measure never overlap."""
    index = _index([load_lexicon(name) for name in LEXICONS])
    tokens = Tokens(document)
    found: dict[str, list[Hit]] = {"hedge": [], "booster": []}
    lower = tokens.lower
    for i in document.where(index):
        for rule in index[lower[i]]:
            # Most phrases fail on the word beside the one they were looked up by.
            if rule.beside and lower[i + rule.step] != rule.beside:
                continue
            hit = _apply(document, tokens, rule, i - rule.before)
            if hit is not None:
                found[rule.measure].append(hit)
    out = [*longest_wins(found["hedge"]), *longest_wins(found["booster"])]
    out.sort(key=lambda hit: hit.start)
    return out


def _apply(document: Document, tokens: Tokens, rule: _Rule, first: int) -> Hit | None:
    """Return the hit if the form stands at word ``first``, in the construction it requires."""
    form = rule.form
    stop = first + len(form)
    if len(form) > 1 and not _stands(tokens, form, first, stop):
        return None
    if rule.test is not None:
        held = rule.test(tokens, first, stop)
        if not held:
            return None
        if isinstance(held, tuple):
            first, stop = held
    entry = rule.entry
    if not entry.fits(document, first, stop):
        return None
    start, end = document.starts[first], document.ends[stop - 1]
    reason = partial(why, document.text[start:end], entry.category, entry.construction)
    return Hit(start, end, first, stop, rule.measure, entry.category, entry.term, entry.strength, reason)


def _stands(tokens: Tokens, form: tuple[str, ...], first: int, stop: int) -> bool:
    if first < 0 or tuple(tokens.lower[first:stop]) != form:
        return False
    return all(map(tokens.joined, range(first + 1, stop)))


def why(text: str, category: str, construction: str) -> str:
    """Say in one sentence which sense was found.

    >>> why("may", "modal", "may")
    '“may” leaves open whether it happens'
    """
    template = SENSES[construction].why if construction in SENSES else CATEGORY_WHY[category]
    return template.format(" ".join(text.split()))


def _index(lexicons: list[Lexicon]) -> _Index:
    """Return rules by the word they are looked up by; made once for each version of the lexicons."""
    key = tuple(lexicon.sha256 for lexicon in lexicons)
    if key not in _indexes:
        index: _Index = {}
        for lexicon in lexicons:
            for entry in lexicon.entries:
                for form in entry.forms:
                    # The rarest word of a phrase: not a function word, then the longest.
                    before = max(range(len(form)), key=lambda k: (form[k] not in _FREQUENT, len(form[k])))
                    step = 1 if before + 1 < len(form) else -1
                    beside = form[before + step] if len(form) > 1 else ""
                    test = _test(lexicon, entry)
                    rule = _Rule(form, before, entry, test, _MEASURE[lexicon.name], step, beside)
                    index.setdefault(form[before], []).append(rule)
        _indexes[key] = index
        watch(index)
    return _indexes[key]


def _test(lexicon: Lexicon, entry: Entry) -> Test | None:
    if not entry.construction:
        return None
    if entry.construction not in SENSES:
        raise LexiconError(
            f"lexicon {lexicon.name}.csv: construction {entry.construction!r} of {entry.term!r} is unknown; "
            f"use one of {', '.join(sorted(SENSES))}"
        )
    return SENSES[entry.construction].test
