"""The same comparison under every reasonable choice: does the direction hold?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.comparison.articles import Articles
from framing.comparison.differences import alike, weights
from framing.comparison.marks import PARTS, Marks
from framing.comparison.measures import VOICES, Amounts, Measure, Voice, find_measure

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

# So many articles are worked on at a time.
_BLOCK = 50_000
COLUMNS = ("quotations", "headline", "average", "held", "left_out", "difference", "direction")


def robustness(
    table: pd.DataFrame | Articles,
    marks: Marks,
    is_a: np.ndarray,
    is_b: np.ndarray,
    measure: str,
    *,
    hold: str = "",
) -> pd.DataFrame:
    """Return the difference ``a - b`` under every combination of the choices that a reader might question.

    The choices: quotations counted or not; headline counted or not; articles weighed by their words or
    all alike; the column ``hold`` held constant or not (when one is given); the whole lexicon, or the
    lexicon without one of its categories. Nothing is tested here: the strip shows how far the direction
    depends on choices, not on chance.

    Args:
        table, marks, is_a, is_b, measure: as in :func:`framing.comparison.entries.carriers`.
        hold: a column that is held constant in half of the combinations.

    Returns:
        One row a combination, columns :data:`COLUMNS`; ``direction`` is 1, 0 or -1. Combinations in which
        one group has no words are left out.

    References:
        Steegen, S., Tuerlinckx, F., Gelman, A., Vanpaemel, W. (2016). Increasing Transparency Through a
        Multiverse Analysis. Perspectives on Psychological Science 11, 702-712.
    """
    import numpy as np
    import pandas as pd

    chosen = find_measure(measure)
    if not chosen.marks:
        raise ValueError(f"measure {measure!r} is not a count of marks; use loaded, hedging or booster")
    articles = Articles.of(table)
    rows = np.flatnonzero(is_a | is_b)
    own, in_a, in_b = articles.at(rows), is_a[rows], is_b[rows]
    marked = {v: own.floats(f"n_{chosen.marks}_{v}") for v in PARTS}
    words = {v: own.floats(f"words_{v}") for v in PARTS}
    # With something held only articles of a value that both groups have weigh anything.
    shared = alike(own, in_a, in_b, hold) if hold else np.zeros(0, dtype=np.int64)
    same = own.at(shared)
    ways: list[tuple[bool, bool, str, str]] = []
    # What one mark of each article adds to the difference in each way of counting.
    worth: list[np.ndarray] = []
    for quotations in (False, True):
        for headline in (False, True):
            voice = VOICES[_voice(quotations, headline)]
            above, below = (sum((by[v] for v in voice[1:]), by[voice[0]]) for by in (marked, words))
            there = below > 0
            each = np.divide(1.0, below, out=np.zeros(len(below)), where=there)
            for pooled in (True, False):
                pair = Amounts(above, below) if pooled else Amounts(above * each, there.astype(float))
                for held in ("", hold) if hold else ("",):
                    if held:
                        some = Amounts(pair.above[shared], pair.below[shared])
                        weight = weights(same, some, in_a[shared], in_b[shared], hold=held)
                    else:
                        weight = weights(own, pair, in_a, in_b)
                    if not weight.a.any() or not weight.b.any():
                        continue
                    ways.append((quotations, headline, "pooled" if pooled else "mean", held))
                    apart = weight.a - weight.b
                    if held:
                        apart = np.zeros(len(own))
                        apart[shared] = weight.a - weight.b
                    worth.append(apart * (1.0 if pooled else each) * chosen.scale)
    present, sums = _by_category(marks, chosen, rows, len(articles), worth)
    found = []
    for k, (quotations, headline, average, held) in enumerate(ways):
        voice = VOICES[_voice(quotations, headline)]
        parts = sum((sums[PARTS.index(v), :, k] for v in voice), np.zeros(sums.shape[1]))
        whole = parts.sum()
        for left_out, value in [("", whole), *((c, whole - parts[n]) for n, c in enumerate(present))]:
            direction = int(np.sign(np.round(value, 9)))
            found.append((quotations, headline, average, held, left_out, value, direction))
    return pd.DataFrame(found, columns=list(COLUMNS))


def _by_category(
    marks: Marks, chosen: Measure, rows: np.ndarray, articles: int, worth: list[np.ndarray]
) -> tuple[list[str], np.ndarray]:
    """Return the categories with marks in these articles, and their worth: ``(voices, categories, ways)``.

    ``worth`` has one array a way of counting, of one value an article of ``rows``.
    """
    import numpy as np

    place = np.full(articles, -1, dtype=np.int32)
    place[rows] = np.arange(len(rows), dtype=np.int32)
    first, last = marks.codes_of(chosen)
    kinds = marks.categories[first:last]
    names = sorted(set(kinds))
    code = np.array([names.index(kind) for kind in kinds], dtype=np.int64)
    width = max(len(names), 1)
    counts = np.zeros((len(PARTS), len(rows) * width), dtype=np.uint16)
    there = np.zeros(width, dtype=bool)
    inside = place >= 0
    for block in marks.blocks((first, last)):
        entry, article, at = marks.found(inside, codes=block)
        cell = place[article].astype(np.int64) * width + code[entry - first]
        there |= np.bincount(code[entry - first], minlength=width) > 0
        for voice, held in enumerate(counts):
            times = marks.counts[voice, at]
            marked = np.flatnonzero(times)
            # Of one kind both: else each number is converted by itself.
            np.add.at(held, cell[marked], times[marked].astype(held.dtype))
    by_article = counts.reshape(len(PARTS), len(rows), width)
    sums = np.zeros((len(PARTS), width, len(worth)))
    for start in range(0, len(rows) if worth else 0, _BLOCK):
        some = np.stack([w[start : start + _BLOCK] for w in worth], axis=1)
        sums += by_article[:, start : start + _BLOCK].astype(float).transpose(0, 2, 1) @ some
    return [name for name, has in zip(names, there, strict=False) if has], sums[:, there]


def _voice(quotations: bool, headline: bool) -> Voice:
    if quotations:
        return "all" if headline else "body"
    return "own" if headline else "narrator"
