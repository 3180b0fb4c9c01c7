"""A hit: where in a document a measure found something, and what found it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Hit(NamedTuple):
    """Characters ``[start, end)`` and words ``[first, stop)`` of one hit.

    ``measure`` is loaded, hedge or booster; ``category`` a key of the codebook; ``entry`` the
    lexicon entry or rule; ``weight`` lies in 0..1. ``why`` makes the sentence for the reader only
    when a record is written out.
    """

    start: int
    end: int
    first: int
    stop: int
    measure: str
    category: str
    entry: str
    weight: float
    why: Callable[[], str]


def longest_wins(hits: list[Hit]) -> list[Hit]:
    """Return hits of one measure in order of start, overlaps settled: the longest wins.

    Of two equally long ones the heavier wins, then the earlier.
    """
    if len(hits) < 2:
        return hits
    hits = sorted(hits, key=lambda hit: (hit.start, -hit.end))
    if not _overlapping(hits):
        return hits
    # Only hits of one chain of overlaps compete, so that the work stays linear in a long text.
    out: list[Hit] = []
    chain = [hits[0]]
    reach = hits[0].end
    for hit in hits[1:]:
        if hit.start >= reach:
            out += _settled(chain)
            chain = []
        chain.append(hit)
        reach = max(reach, hit.end)
    return out + _settled(chain)


def _overlapping(hits: list[Hit]) -> bool:
    reach = 0
    for hit in hits:
        if hit.start < reach:
            return True
        reach = hit.end
    return False


def _settled(hits: list[Hit]) -> list[Hit]:
    if len(hits) < 2:
        return hits
    taken: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, -hit.weight, hit.start)):
        if all(hit.end <= other.start or other.end <= hit.start for other in taken):
            taken.append(hit)
    return sorted(taken, key=lambda hit: hit.start)
