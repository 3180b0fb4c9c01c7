"""How little a sentence commits: the weight of its hedges less that of its boosters."""

from __future__ import annotations

from framing.document import Document
from framing.hit import Hit

# Each further hedge adds less than the one before; a booster takes off part of its weight.
NEXT = 0.5
BOOSTER = 0.5


def sentence_strengths(document: Document, hits: list[Hit]) -> list[float]:
    """Return for each sentence how little it commits: 0 or more, higher = less committed."""
    of = document.sentence_of
    hedges: dict[int, list[float]] = {}
    boosters: dict[int, float] = {}
    for hit in hits:
        if hit.measure == "hedge":
            hedges.setdefault(of[hit.first], []).append(hit.weight)
        else:
            boosters[of[hit.first]] = boosters.get(of[hit.first], 0.0) + hit.weight
    out = [0.0] * len(document.sentences)
    for number, weights in hedges.items():
        weights.sort(reverse=True)
        total = sum(weight * NEXT**k for k, weight in enumerate(weights[:6]))
        out[number] = max(0.0, total - BOOSTER * boosters.get(number, 0.0))
    return out
