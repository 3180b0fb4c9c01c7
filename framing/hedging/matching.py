"""Finding hedges and boosters: entries by their first word, then the construction they require."""

from __future__ import annotations

from functools import partial

from framing.document import Document
from framing.hedging.grammar import Tokens
from framing.hedging.senses import CATEGORY_WHY, SENSES, Test
from framing.hit import Hit, longest_wins
from framing.lexicon import Entry, Lexicon, LexiconError, load_lexicon

LEXICONS = ("hedges", "boosters")
_MEASURE = {"hedges": "hedge", "boosters": "booster"}

_Rule = tuple[tuple[str, ...], Entry, Test | None]
_indexes: dict[tuple[str, str], dict[str, list[_Rule]]] = {}


def find_hedges(document: Document) -> list[Hit]:
    """Return hedges and boosters in reading order; those of one measure never overlap."""
    out: list[Hit] = []
    tokens = Tokens(document)
    for name in LEXICONS:
        out += _find(document, tokens, load_lexicon(name), _MEASURE[name])
    out.sort(key=lambda hit: hit.start)
    return out


def _find(document: Document, tokens: Tokens, lexicon: Lexicon, measure: str) -> list[Hit]:
    index = _index(lexicon)
    lower = tokens.lower
    starts, ends = document.starts, document.ends
    hits: list[Hit] = []
    for i in [i for i, word in enumerate(document.lower) if word in index]:
        for rest, entry, test in index[lower[i]]:
            stop = i + 1 + len(rest)
            if rest and (
                tuple(lower[i + 1 : stop]) != rest or not all(map(tokens.joined, range(i + 1, stop)))
            ):
                continue
            first = i
            if test is not None:
                found = test(tokens, i, stop)
                if not found:
                    continue
                if isinstance(found, tuple):
                    first, stop = found
            if not entry.fits(document, first, stop):
                continue
            start, end = starts[first], ends[stop - 1]
            text = document.text[start:end]
            hits.append(
                Hit(
                    start,
                    end,
                    first,
                    stop,
                    measure,
                    entry.category,
                    entry.term,
                    entry.strength,
                    partial(why, text, entry.category, entry.construction),
                )
            )
    return longest_wins(hits)


def why(text: str, category: str, construction: str) -> str:
    """Say in one sentence which sense was found.

    >>> why("may", "modal", "may")
    '“may” leaves open whether it happens'
    """
    template = SENSES[construction].why if construction in SENSES else CATEGORY_WHY[category]
    return template.format(" ".join(text.split()))


def _index(lexicon: Lexicon) -> dict[str, list[_Rule]]:
    """Return entries by first word, longest first; made once for each version of a lexicon."""
    key = (lexicon.name, lexicon.sha256)
    if key not in _indexes:
        index: dict[str, list[_Rule]] = {}
        for entry in lexicon.entries:
            for form in entry.forms:
                index.setdefault(form[0], []).append((form[1:], entry, _test(lexicon, entry)))
        _indexes[key] = {word: sorted(rules, key=lambda rule: -len(rule[0])) for word, rules in index.items()}
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
