"""Keyness: which words, entries or sources set one group of articles apart from another.

Log-odds with an informative Dirichlet prior rank the items; dispersion beside it tells a habit of many
articles from a subject of one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.comparison.held import equal_factors

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

PRIOR_WORDS = 1000.0
# So many rows are worked on at a time, that what is made of them stays small.
_BLOCK = 1_000_000
COLUMNS = (
    "item",
    "count_a",
    "count_b",
    "articles_a",
    "articles_b",
    "rate_a",
    "rate_b",
    "log_odds",
    "z",
    "dp_a",
    "dp_b",
)


def keyness(
    item: np.ndarray,
    article: np.ndarray,
    count: np.ndarray,
    exposure: np.ndarray,
    is_a: np.ndarray,
    is_b: np.ndarray,
    *,
    items: int,
    background: np.ndarray | None = None,
    prior: float = PRIOR_WORDS,
    least_articles: int = 2,
    strata: np.ndarray | None = None,
    dispersed: int | None = None,
) -> pd.DataFrame:
    """Compare how often two groups of articles use each item.

    For item ``w`` with counts ``y_a, y_b`` in groups of ``n_a, n_b`` words and prior counts
    ``p_w = prior * share of w in the background``:

    ``log_odds = ln((y_a + p_w) / (n_a + prior - y_a - p_w)) - ln((y_b + p_w) / (n_b + prior - y_b - p_w))``
    ``z = log_odds / sqrt(1 / (y_a + p_w) + 1 / (y_b + p_w))``

    The prior pulls rare items to "no difference", so the list is not led by words that stand once.
    With ``strata`` (the story of each article, say) only values that both groups have count, and each
    weighs alike in both: ``y`` and ``n`` are sums over values that
    :func:`framing.comparison.held.equal_factors` made alike, the prior is one value more, in which the
    groups do not differ, and the variance is Greenland and Robins' of the Mantel-Haenszel rate ratio. For
    a single value with as many words in both groups this is the formula above.

    ``z`` sorts; it is not a test, because words come in bursts within articles: look at the number of
    articles and at the dispersion before believing a row.

    Args:
        item, article, count: one row an item and article: codes, row numbers of articles, counts.
        exposure: words (or attributions) of each article, the denominator.
        is_a, is_b: one flag an article.
        items: how many item codes there are.
        background: counts of each item in a larger text, for the prior; the two groups together if None.
        prior: size of the prior in words.
        least_articles: items in fewer articles of the two groups together are left out.
        strata: one integer from 0 up an article, for what is held constant; None holds nothing.
        dispersed: only so many rows of each end get their dispersion, the others NaN; None: all.

    Returns:
        One row an item, columns :data:`COLUMNS`, most typical of ``a`` first and of ``b`` last; counts and
        articles are plain counts of the articles compared; rates per 1,000, of alike exposure with
        ``strata``; ``dp_a`` and ``dp_b`` are Gries' deviation of proportions, normed: 0 spread over the
        articles as their length has it, near 1 all in one short article, NaN where the item is absent.

    References:
        Monroe, B. L., Colaresi, M. P., Quinn, K. M. (2008). Fightin' Words. Political Analysis 16,
        372-403. Greenland, S., Robins, J. M. (1985). Estimation of a common effect parameter from sparse
        follow-up data. Biometrics 41, 55-68. Gries, S. Th. (2008). Dispersions and adjusted frequencies in
        corpora. International Journal of Corpus Linguistics 13, 403-437. Lijffijt, J., Gries, S. Th. (2012).
        Correction to Gries (2008). The same 17, 147-149.
    """
    import numpy as np
    import pandas as pd

    alike = None
    if strata is not None:
        alike = equal_factors(strata, exposure.astype(float), is_a, is_b)
        is_a, is_b = alike[0] > 0, alike[1] > 0
    item, article, count = _one_row_an_article(item, article, count, is_a | is_b)
    factor = None if alike is None else alike[0] + alike[1]
    sums = _sums(item, article, count, is_b, items, factor)
    (y_a, y_b), (in_a, in_b) = sums.counts, sums.articles
    n_a, n_b = float(exposure[is_a].sum()), float(exposure[is_b].sum())
    general = (y_a + y_b) if background is None else background.astype(float)
    total = general.sum() if background is not None else n_a + n_b
    p = prior * general / total if total else general
    s_a, s_b, crossed = y_a, y_b, None
    if alike is not None:
        s_a, s_b = sums.weighted
        n_a = n_b = float((exposure * alike[0]).sum())
        crossed = sums.crossed + p / 2
        p, prior = p / 2, prior / 2
    rate_a, rate_b = (1000 * s / n if n else np.full(items, np.nan) for s, n in ((s_a, n_a), (s_b, n_b)))
    s_a, s_b = s_a + p, s_b + p
    with np.errstate(divide="ignore", invalid="ignore"):
        variance = 1 / s_a + 1 / s_b if crossed is None else crossed / (s_a * s_b)
        odds = [np.log(s / np.maximum(n + prior - s, 1e-9)) for s, n in ((s_a, n_a), (s_b, n_b))]
        log_odds = odds[0] - odds[1]
        z = log_odds / np.sqrt(variance)
    out = pd.DataFrame(
        {
            "item": np.arange(items),
            "count_a": y_a.astype(int),
            "count_b": y_b.astype(int),
            "articles_a": in_a,
            "articles_b": in_b,
            "rate_a": rate_a,
            "rate_b": rate_b,
            "log_odds": log_odds,
            "z": z,
            "dp_a": np.nan,
            "dp_b": np.nan,
        }
    )
    kept: pd.DataFrame = out.loc[(in_a + in_b >= least_articles) & (y_a + y_b > 0) & np.isfinite(z)]
    kept = kept.sort_values("z", ascending=False, kind="stable").reset_index(drop=True)
    shown = np.zeros(items, dtype=bool)
    ends = kept["item"].to_numpy()
    if dispersed is not None and len(ends) > 2 * dispersed:
        ends = np.concatenate([ends[:dispersed], ends[len(ends) - dispersed :]])
    shown[ends] = True
    rows = np.flatnonzero(shown[item])
    for name, chosen in (("dp_a", is_a), ("dp_b", is_b)):
        spread = _dispersion(item[rows], article[rows], count[rows], exposure, chosen, items)
        kept[name] = np.where(shown, spread, np.nan)[kept["item"].to_numpy()]
    return kept


class _Sums(NamedTuple):
    """Sums of each item in the two groups, ``(2, items)``: its counts, its articles, and its counts weighted
    by each article's factor; ``crossed`` is the sum over both of counts times f (1 - f)."""

    counts: np.ndarray
    articles: np.ndarray
    weighted: np.ndarray
    crossed: np.ndarray


def _sums(
    item: np.ndarray,
    article: np.ndarray,
    count: np.ndarray,
    is_b: np.ndarray,
    items: int,
    factor: np.ndarray | None,
) -> _Sums:
    import numpy as np

    counts, articles, weighted = (np.zeros(2 * items) for _ in range(3))
    crossed = np.zeros(items)
    for start in range(0, len(item), _BLOCK):
        rows = slice(start, start + _BLOCK)
        what, where, n = item[rows], article[rows], count[rows].astype(float)
        # Items of b stand behind those of a: one pass makes the sums of both.
        key = what + items * is_b[where].astype(np.int64)
        counts += np.bincount(key, weights=n, minlength=2 * items)
        articles += np.bincount(key, minlength=2 * items)
        if factor is not None:
            f = factor[where]
            n *= f
            weighted += np.bincount(key, weights=n, minlength=2 * items)
            # In a value that both have, the two factors add up to 1: a mark weighs by their product.
            n *= 1 - f
            crossed += np.bincount(what, weights=n, minlength=items)
    return _Sums(
        counts.reshape(2, items),
        articles.reshape(2, items).astype(int),
        weighted.reshape(2, items),
        crossed,
    )


def dispersion(
    item: np.ndarray,
    article: np.ndarray,
    count: np.ndarray,
    exposure: np.ndarray,
    chosen: np.ndarray,
    *,
    items: int,
) -> np.ndarray:
    """Return Gries' deviation of proportions (normed) of each item over the chosen articles.

    ``DP = 0.5 sum_i |v_i - s_i|`` with ``s_i`` the article's share of the words and ``v_i`` its share of
    the item; normed by ``1 - min s_i`` so that the largest value is 1. NaN for an absent item and for a
    group of one article, over which nothing can be spread.

    Example:
        >>> import numpy as np
        >>> one, two = np.array([0, 0]), np.array([0, 1])
        >>> both = np.array([True, True])
        >>> dispersion(one, two, np.array([2.0, 2.0]), np.array([100, 100]), both, items=1).tolist()
        [0.0]
        >>> dispersion(one[:1], two[:1], np.array([4.0]), np.array([100, 100]), both, items=1).tolist()
        [1.0]
    """
    return _dispersion(*_one_row_an_article(item, article, count, chosen), exposure, chosen, items)


def _one_row_an_article(
    item: np.ndarray, article: np.ndarray, count: np.ndarray, chosen: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Add up rows of one item and article (two voices are one part), of the chosen articles alone."""
    import numpy as np

    rows = chosen[article]
    if rows.all() and _in_order(item, article):
        return item, article, count
    size = max(len(chosen), 1)
    key, inverse = np.unique(item[rows].astype(np.int64) * size + article[rows], return_inverse=True)
    total = np.bincount(inverse, weights=count[rows].astype(float), minlength=len(key))
    return (*np.divmod(key, size), total)


def _in_order(item: np.ndarray, article: np.ndarray) -> bool:
    """Whether the rows stand in order of article and item, or of item and article, each pair once."""
    for first, second in ((item, article), (article, item)):
        after = first[1:] > first[:-1]
        if bool((after | ((first[1:] == first[:-1]) & (second[1:] > second[:-1]))).all()):
            return True
    return False


def _dispersion(
    item: np.ndarray,
    article: np.ndarray,
    count: np.ndarray,
    exposure: np.ndarray,
    chosen: np.ndarray,
    items: int,
) -> np.ndarray:
    import numpy as np

    words = np.where(chosen, exposure, 0).astype(float)
    there = words > 0
    total = words.sum()
    if there.sum() < 2:
        return np.full(items, np.nan)
    share = words / total
    rows = there[article]
    item, article, count = item[rows], article[rows], count[rows]
    totals = np.bincount(item, weights=count, minlength=items)
    observed = count / totals[item]
    expected = share[article]
    # Articles without the item add their whole share: sum over the others is 1 - sum over these.
    off = np.bincount(item, weights=np.abs(observed - expected) - expected, minlength=items)
    out = 0.5 * (off + 1.0) / (1.0 - share[there].min())
    return np.asarray(np.where(totals > 0, np.clip(out, 0.0, 1.0), np.nan))
