"""Hedging and boosters: how committed the wording is to what it says."""

from __future__ import annotations

from functools import partial

from framing.document import Document
from framing.hit import Hit, longest_wins
from framing.lexicon import Entry, load_lexicon

LEXICONS = ("hedges", "boosters")
_MEASURE = {"hedges": "hedge", "boosters": "booster"}


def find_hedges(document: Document) -> list[Hit]:
    """Return hedges and boosters in reading order; those of one measure never overlap."""
    out: list[Hit] = []
    for name in LEXICONS:
        measure = _MEASURE[name]
        out += longest_wins(
            [
                Hit(
                    document.starts[found.first],
                    document.ends[found.stop - 1],
                    found.first,
                    found.stop,
                    measure,
                    found.entry.category,
                    found.entry.term,
                    found.entry.strength,
                    partial(why, measure, found.entry),
                )
                for found in load_lexicon(name).find(document)
            ]
        )
    out.sort(key=lambda hit: hit.start)
    return out


def why(measure: str, entry: Entry) -> str:
    """Say in one sentence why the entry was marked."""
    effect = "holds back commitment" if measure == "hedge" else "strengthens commitment"
    return f"“{entry.term}” {effect} to the statement"


def sentence_strengths(document: Document, hits: list[Hit]) -> list[float]:
    """Return for each sentence how little it commits: 0 or more, higher = less committed."""
    strengths = [0.0] * len(document.sentences)
    of = document.sentence_of
    for hit in hits:
        strengths[of[hit.first]] += hit.weight if hit.measure == "hedge" else -hit.weight
    return [max(0.0, value) for value in strengths]
