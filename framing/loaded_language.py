"""Loaded language: wording that evaluates or stirs where a plainer word exists."""

from __future__ import annotations

import math
from functools import partial

from framing.document import Document
from framing.hit import Hit, longest_wins
from framing.lexicon import Entry, load_lexicon

LEXICONS = ("loaded_language",)


def find_loaded_language(document: Document) -> list[Hit]:
    """Return the loaded wording of ``document`` in reading order, never overlapping."""
    hits = [
        Hit(
            document.starts[found.first],
            document.ends[found.stop - 1],
            found.first,
            found.stop,
            "loaded",
            found.entry.category,
            found.entry.term,
            found.entry.strength,
            partial(why, found.entry),
        )
        for name in LEXICONS
        for found in load_lexicon(name).find(document)
    ]
    return longest_wins(hits)


def why(entry: Entry) -> str:
    """Say in one sentence why the entry was marked."""
    plain = f"; would “{entry.alternative}” say the same?" if entry.alternative else ""
    return f"“{entry.term}” evaluates beyond what the fact needs{plain}"


def sentence_probabilities(document: Document, hits: list[Hit]) -> list[float]:
    """Return for each sentence the probability that careful readers call it loaded."""
    logits = [-3.2] * len(document.sentences)
    of = document.sentence_of
    for hit in hits:
        logits[of[hit.first]] += 3.5 * hit.weight
    return [1.0 / (1.0 + math.exp(-x)) for x in logits]
