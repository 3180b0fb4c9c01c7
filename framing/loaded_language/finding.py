"""Finding loaded wording: lexicon entries in the right sense, and scare quotes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial

from framing.document import Document
from framing.hit import Hit, longest_wins
from framing.lexicon import Found, Lexicon, join_lexicons, load_lexicon
from framing.loaded_language.compounds import find_compounds
from framing.loaded_language.explanation import why_compound, why_entry, why_scare_quote
from framing.loaded_language.scare_quotes import find_scare_quotes
from framing.loaded_language.sense import Names

LEXICONS = ("loaded_language", "loaded_phrases")
SCARE_QUOTE = "scare quotes"
COMPOUND = "word family"
_SCARE_WEIGHT = 0.35


def find_loaded_language(
    document: Document, lexicons: Sequence[Lexicon] | None = None, *, beside: Sequence[Lexicon] = ()
) -> list[Hit]:
    """Return the loaded wording of ``document`` in reading order, never overlapping.

    Args:
        document: any parsed text, also a headline.
        lexicons: used instead of those that come with the package.
        beside: the user's own lexicons, used beside those that come with the package.

    Returns:
        One hit a mark: lexicon entries in their loaded sense, words of loaded families and scare
        quotes. Where two overlap, the longest wins.
    """
    used = [*([_packaged()] if lexicons is None else lexicons), *beside]
    names = Names(document)
    hits = [
        _hit(document, found)
        for lexicon in used
        for found in lexicon.find(document)
        if not names.hold(found.first, found.stop, found.entry)
    ]
    hits += [
        Hit(
            document.starts[first],
            document.ends[stop - 1],
            first,
            stop,
            "loaded",
            "scare_quote",
            SCARE_QUOTE,
            _SCARE_WEIGHT,
            partial(why_scare_quote, document.text[document.starts[first] : document.ends[stop - 1]]),
        )
        for first, stop in find_scare_quotes(document)
    ]
    known = {hit.first for hit in hits}
    for index, family in find_compounds(document):
        if index not in known:
            start, end = document.starts[index], document.ends[index]
            why = partial(why_compound, family.category, document.text[start:end])
            hits.append(
                Hit(start, end, index, index + 1, "loaded", family.category, COMPOUND, family.weight, why)
            )
    return longest_wins(hits)


@cache
def _packaged() -> Lexicon:
    lexicon = join_lexicons("loaded", map(load_lexicon, LEXICONS))
    lexicon.watch()
    return lexicon


def _hit(document: Document, found: Found) -> Hit:
    start, end = document.starts[found.first], document.ends[found.stop - 1]
    return Hit(
        start,
        end,
        found.first,
        found.stop,
        "loaded",
        found.entry.category,
        found.entry.term,
        found.entry.strength,
        partial(why_entry, found.entry, document.text[start:end]),
    )
