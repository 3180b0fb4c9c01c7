"""Who is heard over a whole corpus: one row a source, with how much, by whom and under which names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from framing.source_diversity import NAMELESS

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

COLUMNS = ("name", "kind", "words", "attributions", "articles", "outlets", "spellings", "most")


def heard(sources: pd.DataFrame) -> pd.DataFrame:
    """Return one row a source name, most attributed words first.

    Args:
        sources: one row a source and article, columns id (or row, the article's number), outlet, name,
            kind, words, attributions and name_found (the name in the article, before merges by hand).

    Returns:
        Columns :data:`COLUMNS`: ``kind`` is the one that most articles give it of those that state one, of
        equally many the one with more words (unknown only where none does); ``outlets`` counts the
        outlets that give it the floor, ``most`` names the one that gives it most words; ``spellings``
        counts the names it was found under.
    """
    import numpy as np
    import pandas as pd

    if sources.empty:
        return pd.DataFrame({name: pd.Series(dtype=object) for name in COLUMNS})
    codes, names = _coded(sources["name"])
    size = len(names)

    def total(column: str) -> np.ndarray:
        return np.bincount(codes, weights=sources[column].to_numpy(dtype=float), minlength=size).astype(int)

    def distinct(column: str) -> np.ndarray:
        values, known = _coded(sources[column])
        pairs = np.unique(codes * (len(known) + 1) + values)
        return np.bincount(pairs // (len(known) + 1), minlength=size)

    def leading(column: str) -> list[str]:
        values, known = _coded(sources[column])
        words = sources["words"].to_numpy(dtype=float) + 1e-6
        if column == "kind":
            # An article that does not say who a president is takes nothing from those that do, and one in
            # which a president talks at length counts once.
            words = np.where(sources["kind"].to_numpy(dtype=object) == "unknown", 1e-12, 1 + words * 1e-9)
        key, at = np.unique(codes * (len(known) + 1) + values, return_inverse=True)
        sums = np.bincount(at, weights=words)
        of = key // (len(known) + 1)
        order = np.lexsort((-sums, of))
        first = np.unique(of[order], return_index=True)[1]
        best = key[order][first] % (len(known) + 1)
        return [known[k] if 0 <= k < len(known) else "" for k in best]

    out = pd.DataFrame(
        {
            "name": names,
            "kind": leading("kind"),
            "words": total("words"),
            "attributions": total("attributions"),
            "articles": distinct("row" if "row" in sources else "id"),
            "outlets": distinct("outlet"),
            "spellings": distinct("name_found"),
            "most": leading("outlet"),
        }
    )
    return out.sort_values(["words", "name"], ascending=[False, True], kind="stable").reset_index(drop=True)


def _coded(values: pd.Series[Any]) -> tuple[np.ndarray, list[str]]:
    """Return a column as integers and the values they stand for, in order, those that occur alone."""
    import numpy as np
    import pandas as pd

    held = pd.Categorical(values).remove_unused_categories()
    return held.codes.astype(np.int64), [str(name) for name in held.categories]


def fold_names(names: pd.Series) -> pd.Series:
    """Return the names with those made one that differ in capitals, the apostrophe or a leading "the" alone.

    The spelling found most often stands for all; of equally frequent ones the first in order.

    >>> import pandas as pd
    >>> list(fold_names(pd.Series(["The Times", "the Times", "Times", "The Times", "Some"])))
    ['The Times', 'The Times', 'The Times', 'The Times', 'Some']
    """
    import numpy as np
    import pandas as pd

    codes, known = _coded(names.astype(str) if names.dtype == object else names)
    counts = pd.Series(np.bincount(codes, minlength=len(known)), index=known)
    order = counts.sort_index().sort_values(ascending=False, kind="stable").index
    keys = order.str.lower().str.replace("’", "'").str.removeprefix("the ")
    first = dict(zip(reversed(keys), reversed(order), strict=True))
    shown = dict(zip(order, (first[key] for key in keys), strict=True))
    renamed = pd.Categorical([shown[name] for name in known])
    folded = pd.Categorical.from_codes(renamed.codes[codes], categories=renamed.categories)
    return pd.Series(folded, index=names.index)


def nameless_share(sources: pd.DataFrame) -> tuple[int, int]:
    """Return attributions to nameless sources (unnamed or collective), and all attributions to a source."""
    nameless = sources["kind"].isin(NAMELESS)
    return int(sources.loc[nameless, "attributions"].sum()), int(sources["attributions"].sum())
