"""The same comparison under every reasonable choice: does the direction hold?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.comparison.articles import Articles
from framing.comparison.differences import weights
from framing.comparison.entries import mark_values
from framing.comparison.marks import Marks, compared_rows
from framing.comparison.measures import VOICES, Measure, Voice, amounts, find_measure

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

_PARTS = ("narrator", "quote", "title")
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
    articles, marks, is_a, is_b = compared_rows(table, marks, is_a, is_b)
    present, counts = _by_category(marks, chosen, len(articles))
    rows = []
    for quotations in (False, True):
        for headline in (False, True):
            voice = _voice(quotations, headline)
            count = counts[[_PARTS.index(v) for v in VOICES[voice]]].sum(axis=0)
            for pooled in (True, False):
                pair = amounts(articles, chosen, voice=voice, pooled=pooled)
                worth = mark_values(articles, voice, pooled) * chosen.scale
                for held in ("", hold) if hold else ("",):
                    weight = weights(articles, pair, is_a, is_b, hold=held)
                    if not weight.a.any() or not weight.b.any():
                        continue
                    parts = ((weight.a - weight.b) * worth) @ count
                    whole = parts.sum()
                    for left_out, value in [
                        ("", whole),
                        *((c, whole - parts[k]) for k, c in enumerate(present)),
                    ]:
                        rows.append(
                            (
                                quotations,
                                headline,
                                "pooled" if pooled else "mean",
                                held,
                                left_out,
                                value,
                                int(np.sign(np.round(value, 9))),
                            )
                        )
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _by_category(marks: Marks, chosen: Measure, articles: int) -> tuple[list[str], np.ndarray]:
    """Return the categories that have marks, and the counts, ``(voices, articles, categories)``."""
    import numpy as np

    row = marks.of(chosen)
    of_entry = marks.entries["category"].astype(str).to_numpy()
    present = sorted(set(of_entry[np.unique(marks.entry[row])]))
    code = np.searchsorted(present, of_entry).clip(0, max(len(present) - 1, 0))
    width = max(len(present), 1)
    cell = marks.article[row].astype(np.int64) * width + code[marks.entry[row]]
    counts = marks.counts[row]
    return present, np.stack(
        [
            np.bincount(cell, weights=counts[:, k], minlength=articles * width).reshape(articles, width)
            for k in range(len(_PARTS))
        ]
    )


def _voice(quotations: bool, headline: bool) -> Voice:
    if quotations:
        return "all" if headline else "body"
    return "own" if headline else "narrator"
