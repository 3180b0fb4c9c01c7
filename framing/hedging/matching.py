"""Finding hedges and boosters: entries by one of their words, then the construction they require."""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache, partial
from typing import NamedTuple

from framing.anchors import Anchors
from framing.document import Document
from framing.entries import Entry, LexiconError
from framing.hedging import reasons
from framing.hedging.grammar import Tokens
from framing.hedging.senses import SENSES, Test
from framing.hedging.words import (
    AUX,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    word_set,
)
from framing.hit import Hit, longest_wins
from framing.lexicon import Lexicon, load_lexicon

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
    """A form of an entry, looked up by the word ``before`` words after its first."""

    form: tuple[str, ...]
    before: int
    entry: Entry
    test: Test | None
    measure: str


class _Slot(NamedTuple):
    """The rules looked up by one word: those of this word alone, the others by the word beside it."""

    alone: list[_Rule]
    after: dict[str, list[_Rule]]
    before: dict[str, list[_Rule]]


class _Index(dict[str, _Slot]):
    """Rules by the word that they are looked up by; an end like "-odd" stands for all words with it."""

    sieve: Anchors

    def __missing__(self, word: str) -> _Slot:
        end = self._end(word)
        if end is None:
            raise KeyError(word)
        return self[end]

    def _end(self, word: str) -> str | None:
        """Return the entry that is the beginning or the end of a word with a hyphen: "near-", "-odd"."""
        if "-" not in word:
            return None
        ends = (word[: word.index("-") + 1], word[word.rindex("-") :])
        return next((end for end in ends if end != word and end in self), None)

    def watch(self) -> None:
        """Have texts sieved for where an entry can stand, once no more rules come."""
        self.sieve = Anchors(self, _Ends(self))


class _Ends(Container[str]):
    """The words with a hyphen of which an index lists the beginning or the end."""

    def __init__(self, index: _Index) -> None:
        self._index = index

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._index._end(word) is not None


_indexes: dict[tuple[str, ...], _Index] = {}


def find_hedges(document: Document) -> list[Hit]:
    """Return hedges and boosters in reading order; those of one measure never overlap."""
    index = _index([load_lexicon(name) for name in LEXICONS])
    places = index.sieve.where(document)
    if not places:  # as in many a headline
        return []
    tokens = Tokens(document)
    found: dict[str, list[Hit]] = {"hedge": [], "booster": []}
    lower = tokens.lower
    for i in places:
        alone, after, before = index[lower[i]]
        for rule in alone:
            held = rule.test is None or rule.test(tokens, i, i + 1)
            if held and (hit := _hit(tokens, rule, i, i + 1, held)) is not None:
                found[rule.measure].append(hit)
        # Most phrases fail on the word beside the one that they were looked up by.
        if after and lower[i + 1] in after:
            for rule in after[lower[i + 1]]:
                _add(found, tokens, rule, i - rule.before)
        if before and i and lower[i - 1] in before:
            for rule in before[lower[i - 1]]:
                _add(found, tokens, rule, i - rule.before)
    out = [*longest_wins(found["hedge"]), *longest_wins(found["booster"])]
    out.sort(key=_start)
    return out


def _start(hit: Hit) -> int:
    return hit.start


def _add(found: dict[str, list[Hit]], tokens: Tokens, rule: _Rule, first: int) -> None:
    """Add the hit if the phrase stands at word ``first``, in the construction it requires."""
    stop = first + len(rule.form)
    if not _stands(tokens, rule.form, first, stop):
        return
    held = rule.test is None or rule.test(tokens, first, stop)
    if held and (hit := _hit(tokens, rule, first, stop, held)) is not None:
        found[rule.measure].append(hit)


def _hit(tokens: Tokens, rule: _Rule, first: int, stop: int, held: bool | tuple[int, int]) -> Hit | None:
    """Return the hit of what a construction ``held``, unless a condition of the entry rules it out."""
    document = tokens.document
    if isinstance(held, tuple):
        first, stop = held
    entry = rule.entry
    if not entry.fits(document, first, stop):
        return None
    fixed = rule.test is None or len(rule.form) > 1
    if fixed and tokens.capital(first) and document.words[stop - 1][0].isupper():
        return None  # a name: the programme "All Things Considered"
    start, end = document.starts[first], document.ends[stop - 1]
    reason = partial(why, document.text[start:end], entry.category, entry.construction)
    return Hit(start, end, first, stop, rule.measure, entry.category, entry.term, entry.strength, reason)


def _stands(tokens: Tokens, form: tuple[str, ...], first: int, stop: int) -> bool:
    if first < 0 or tuple(tokens.lower[first:stop]) != form:
        return False
    return all(map(tokens.joined, range(first + 1, stop)))


@lru_cache(maxsize=4096)  # "may" and "could" come again and again
def why(text: str, category: str, construction: str) -> str:
    """Say in one sentence which sense was found.

    >>> why("may", "modal", "may")
    '“may” leaves open whether it happens'
    """
    template = SENSES[construction].why if construction in SENSES else reasons.OF_CATEGORY[category]
    return template.format(" ".join(text.split()))


def _index(lexicons: list[Lexicon]) -> _Index:
    """Return rules by the word they are looked up by; made once for each version of the lexicons."""
    key = tuple(lexicon.sha256 for lexicon in lexicons)
    if key not in _indexes:
        index = _Index()
        for lexicon in lexicons:
            for entry in lexicon.entries:
                if "-" in (entry.term[0], entry.term[-1]):
                    rule = _Rule(entry.forms[0], 0, entry, _test(lexicon, entry), _MEASURE[lexicon.name])
                    index.setdefault(entry.term, _Slot([], {}, {})).alone.append(rule)
                    continue
                for form in entry.forms:
                    # The rarest word of a phrase: not a function word, then the longest.
                    before = max(range(len(form)), key=lambda k: (form[k] not in _FREQUENT, len(form[k])))
                    rule = _Rule(form, before, entry, _test(lexicon, entry), _MEASURE[lexicon.name])
                    slot = index.setdefault(form[before], _Slot([], {}, {}))
                    if len(form) == 1:
                        slot.alone.append(rule)
                    elif before + 1 < len(form):
                        slot.after.setdefault(form[before + 1], []).append(rule)
                    else:
                        slot.before.setdefault(form[before - 1], []).append(rule)
        index.watch()
        _indexes[key] = index
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
