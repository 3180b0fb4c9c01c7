"""Kinds of source by outlet: shares of attributions, and intervals only where n allows one."""

from __future__ import annotations

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from framing.comparison.kinds import COLUMNS, kind_shares


def articles(outlets: str, stories: str = "") -> pd.DataFrame:
    """One article a letter; stories likewise, "-" for none."""
    held = [None if s == "-" else s for s in stories] if stories else [None] * len(outlets)
    return pd.DataFrame({"outlet": list(outlets), "story": held})


def sources(rows: list[tuple[int, str, int]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["row", "kind", "attributions"])


def test_kinds_are_shares_of_the_outlets_own_attributions() -> None:
    said = sources([(0, "official", 2), (1, "expert", 1), (1, "collective", 3), (2, "official", 1)])
    found = kind_shares(said, articles("ABB"), ["B", "A", "nobody"])
    assert list(found.columns) == list(COLUMNS)
    assert found.set_index(["outlet", "kind"])["share"].to_dict() == {
        ("B", "collective"): 0.6,
        ("B", "expert"): 0.2,
        ("B", "official"): 0.2,
        ("A", "official"): 1.0,
    }
    assert not found["enough"].any() and found["low"].isna().all()


def test_an_interval_takes_five_articles_of_two_stories_with_an_attribution() -> None:
    said = [(row, "official" if row % 2 else "expert", 3) for row in range(6)]
    enough = kind_shares(sources(said), articles("AAAAAA"), ["A"])
    assert enough["enough"].all() and set(enough["articles"]) == {6}
    for row in enough.to_dict("records"):
        assert 0 <= row["low"] < row["share"] < row["high"] <= 1
    # A sixth article that quotes nobody does not count, nor do six articles of one story.
    assert set(kind_shares(sources(said[:4]), articles("AAAAAA"), ["A"])["enough"]) == {False}
    assert set(kind_shares(sources(said), articles("AAAAAA", "ssssss"), ["A"])["enough"]) == {False}


def test_many_statements_of_one_article_are_one_articles_choice() -> None:
    even = sources([(row, "official" if row < 10 else "expert", 4) for row in range(20)])
    heaped = sources([(0, "official", 40), *((row, "expert", 2) for row in range(1, 20))])
    table = articles("A" * 20)

    def width(said: pd.DataFrame) -> float:
        row = kind_shares(said, table, ["A"]).set_index("kind").loc["official"]
        return float(row["high"] - row["low"])

    # 40 of 78 and 40 of 80 statements; where they come from one article next to nothing is known.
    assert width(heaped) > 1.5 * width(even)


@given(
    st.lists(
        st.tuples(st.integers(0, 11), st.sampled_from(["official", "expert", "unnamed"]), st.integers(0, 9)),
        max_size=40,
    )
)
def test_shares_of_an_outlet_sum_to_one_and_lie_in_their_interval(rows: list[tuple[int, str, int]]) -> None:
    found = kind_shares(sources(rows), articles("AAAAAABBBBCC"), ["A", "B", "C"])
    for _, own in found.groupby("outlet"):
        assert abs(own["share"].sum() - 1) < 1e-9
        assert int(own["attributions"].sum()) == int(own["total"].iloc[0])
    firm = found[found["enough"].astype(bool)]
    assert ((firm["low"] <= firm["share"] + 1e-9) & (firm["share"] <= firm["high"] + 1e-9)).all()
