"""Source diversity: how many voices, how evenly, how many of them nameless; never one number alone."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from framing.attribution import Attributed

NAMELESS = ("unnamed", "collective")


def diversity(attributed: Attributed) -> dict[str, float | int | None]:
    """Return the source scores of one article (see each function for formula and reference)."""
    words = [source.words for source in attributed.sources]
    counts = Counter(a.source_id for a in attributed.attributions if a.source_id is not None)
    nameless = {source.id for source in attributed.sources if source.kind in NAMELESS}
    named = sum(counts.values())
    return {
        "sources_distinct": len(attributed.sources),
        "sources_effective": effective_number(words),
        "sources_top_share": max(words) / sum(words) if sum(words) else None,
        "sources_unnamed_share": sum(counts[i] for i in nameless) / named if named else None,
        "sources_expected": rarefied(list(counts.values()), 5),
    }


def effective_number(words: Sequence[int]) -> float | None:
    """Return the effective number of sources: exp of the Shannon entropy of attributed words.

    Hill number of order 1: the number of equally heard sources that would be as diverse. 1.0 or
    more; None where no word is attributed to a source.

    >>> effective_number([50, 50])
    2.0

    References:
        Jost, L. (2006). Entropy and diversity. Oikos 113(2), 363-375.
    """
    total = sum(words)
    if total == 0:
        return None
    entropy = -sum(w / total * math.log(w / total) for w in words if w)
    return max(1.0, round(math.exp(entropy), 12))


def rarefied(counts: Sequence[int], size: int) -> float | None:
    """Return the number of distinct sources expected among ``size`` attributions drawn at random.

    Makes articles of different length comparable. None where there are fewer than ``size``.

    >>> rarefied([5], 5)
    1.0

    References:
        Hurlbert, S. H. (1971). The nonconcept of species diversity. Ecology 52(4), 577-586.
    """
    total = sum(counts)
    if total < size:
        return None
    draws = math.comb(total, size)
    return sum(1.0 - math.comb(total - n, size) / draws for n in counts)
