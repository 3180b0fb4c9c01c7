"""The same comparison under every reasonable choice: does the direction hold?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.comparison.articles import Articles
from framing.comparison.held import alike
from framing.comparison.marks import PARTS, Marks
from framing.comparison.measures import VOICES, Measure, Voice, find_measure
from framing.comparison.weights import Sides

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

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
    words = {v: own.floats(f"words_{v}") for v in PARTS}
    everywhere = np.arange(len(rows))
    kinds = [("", everywhere, Sides.of(own, in_a, in_b, ""))]
    if hold:
        # Only articles of a value that both groups have weigh anything.
        shared = alike(own, in_a, in_b, hold)
        kinds.append((hold, shared, Sides.of(own.at(shared), in_a[shared], in_b[shared], hold)))
    ways: list[tuple[bool, bool, str, str]] = []
    # What one mark of each article adds to the difference in each way of counting.
    worth: list[np.ndarray] = []
    for quotations in (False, True):
        for headline in (False, True):
            voice = VOICES[_voice(quotations, headline)]
            below = sum((words[v] for v in voice[1:]), words[voice[0]])
            there = below > 0
            each = np.divide(1.0, below, out=np.zeros(len(below)), where=there)
            for pooled in (True, False):
                counted = below if pooled else there.astype(float)
                for held, places, sides in kinds:
                    weight = sides.weigh(counted if places is everywhere else counted[places])
                    if not weight.a.any() or not weight.b.any():
                        continue
                    ways.append((quotations, headline, "pooled" if pooled else "mean", held))
                    apart = np.zeros(len(own))
                    apart[places[sides.rows[0]]] = weight.a
                    apart[places[sides.rows[1]]] = -weight.b
                    worth.append(apart if pooled else apart * each)
    present, sums = _by_category(marks, chosen, rows, len(articles), worth)
    sums *= chosen.scale
    found = []
    for k, (quotations, headline, average, held) in enumerate(ways):
        voice = VOICES[_voice(quotations, headline)]
        parts = sum((sums[PARTS.index(v), k] for v in voice), np.zeros(len(present)))
        values = np.append(parts.sum(), parts.sum() - parts)
        directions = np.sign(np.round(values, 9)).astype(int)
        for left_out, value, way in zip(["", *present], values.tolist(), directions.tolist(), strict=True):
            found.append((quotations, headline, average, held, left_out, value, way))
    return pd.DataFrame(found, columns=list(COLUMNS))


def _by_category(
    marks: Marks, chosen: Measure, rows: np.ndarray, articles: int, worth: list[np.ndarray]
) -> tuple[list[str], np.ndarray]:
    """Return the categories with marks in these articles, and their worth: ``(voices, ways, categories)``.

    ``worth`` has one array a way of counting, of one value an article of ``rows``.
    """
    import numpy as np

    first, last = marks.codes_of(chosen)
    kinds = marks.categories[first:last]
    names = sorted(set(kinds))
    width = max(len(names), 1)
    code = np.array([names.index(kind) for kind in kinds], dtype=np.int64)
    place = np.full(articles, -1, dtype=np.int64)
    place[rows] = np.arange(len(rows)) * width
    inside = place >= 0
    each = np.stack(worth) if worth else np.zeros((0, len(rows)))
    sums = np.zeros((len(PARTS), len(worth), width))
    there = np.zeros(width, dtype=bool)
    found = marks.found(inside, codes=(first, last))
    kind = code[found.entry - first]
    there |= np.bincount(kind, minlength=width) > 0
    cell = place[found.article] + kind
    for voice, counts in enumerate(marks.counts):
        times = counts[found.times]
        at = np.flatnonzero(times)
        # How often each category stands in each article; then one product makes the sums of all ways.
        held = np.bincount(cell[at], weights=times[at], minlength=len(rows) * width)
        sums[voice] = each @ held.reshape(len(rows), width)
    return [name for name, has in zip(names, there, strict=False) if has], sums[:, :, there]


def _voice(quotations: bool, headline: bool) -> Voice:
    if quotations:
        return "all" if headline else "body"
    return "own" if headline else "narrator"
