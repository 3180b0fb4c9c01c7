"""Differences of two outlets and of each from the others, by hand and against simulated truth."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from compared import make_table, simple, simulated
from framing.comparison import (
    against_rest,
    differences,
    grouping_columns,
    uneven_columns,
)


def shared_stories(marks: list[tuple[int, int]], words: tuple[int, int] = (1000, 1000)) -> pd.DataFrame:
    rows = []
    for k, (a, b) in enumerate(marks):
        rows += [simple("A", a, words[0], story=f"s{k}"), simple("B", b, words[1], story=f"s{k}")]
    return make_table(rows)


def test_difference_with_the_story_held_by_hand() -> None:
    table = make_table(
        [
            simple("A", 4, 1000, story="s"),
            simple("B", 1, 500, story="s"),
            simple("A", 6, 1000, story="t"),
            simple("B", 9, 1000, story="t"),
            simple("A", 50, 1000, story="only A"),
        ]
    )
    held = differences(table, "A", "B", ["loaded"], hold="story").iloc[0]
    # weights 1000*500/1500 and 1000*1000/2000; differences within stories 4 - 2 and 6 - 9 per 1,000
    w = np.array([1000 / 3, 500.0])
    assert held["difference"] == pytest.approx((w * [2, -3]).sum() / w.sum())
    assert held["rate_a"] == pytest.approx((w * [4, 6]).sum() / w.sum())
    assert held["units"] == 2 and not held["enough"]
    free = differences(table, "A", "B", ["loaded"]).iloc[0]
    assert free["difference"] == pytest.approx(20.0 - 1000 * 10 / 1500)


def test_holding_the_story_takes_away_what_the_story_explains() -> None:
    rng = np.random.default_rng(2)
    marks = [(m := int(rng.integers(0, 40)), m) for _ in range(12)]
    table = shared_stories(marks)
    held = differences(table, "A", "B", ["loaded"], hold="story").iloc[0]
    free = differences(table, "A", "B", ["loaded"]).iloc[0]
    assert (held["difference"], held["low"], held["high"]) == (0, 0, 0) and not held["clear"]
    assert free["low"] < 0 < free["high"]


def test_holding_another_column_compares_within_its_values() -> None:
    # A writes opinion, B writes news; within a genre they are alike.
    rows = []
    for outlet, opinion, news in (("A", 20, 6), ("B", 6, 20)):
        rows += [simple(outlet, 20, 1000, **{"extra.genre": "opinion"}) for _ in range(opinion)]
        rows += [simple(outlet, 4, 1000, **{"extra.genre": "news"}) for _ in range(news)]
    table = make_table(rows)
    free = differences(table, "A", "B", ["loaded"]).iloc[0]
    held = differences(table, "A", "B", ["loaded"], hold="extra.genre").iloc[0]
    assert free["difference"] > 5 and free["clear"]
    assert held["difference"] == pytest.approx(0) and not held["clear"]
    assert held["low"] == pytest.approx(0, abs=1e-9) and held["high"] == pytest.approx(0, abs=1e-9)
    uneven = uneven_columns(table, "A", "B", ["extra.genre"]).iloc[0]
    assert uneven["overlap"] == pytest.approx(12 / 26)
    assert grouping_columns(table) == ["extra.genre"]


def test_held_column_that_is_missing_is_named() -> None:
    with pytest.raises(ValueError, match=r"extra\.genre"):
        differences(
            make_table([simple("A", 1, 1), simple("B", 1, 1)]), "A", "B", ["loaded"], hold="extra.genre"
        )


def test_correction_widens_and_never_narrows() -> None:
    rng = np.random.default_rng(8)
    table = make_table(simulated(rng, "A", 30, 7.0) + simulated(rng, "B", 30, 4.0))
    one = differences(table, "A", "B", ["loaded"]).iloc[0]
    many = differences(table, "A", "B", ["loaded"], comparisons=10).iloc[0]
    assert (one["low"], one["high"]) == (one["low_all"], one["high_all"])
    assert (
        many["low"] == one["low"] and many["low_all"] < one["low_all"] and many["high_all"] > one["high_all"]
    )


def test_no_difference_is_called_clear_more_often_than_it_says() -> None:
    rng = np.random.default_rng(4)
    wrong = 0
    for _ in range(200):
        table = make_table(simulated(rng, "A", 15, 5.0) + simulated(rng, "B", 15, 5.0))
        wrong += bool(differences(table, "A", "B", ["loaded"]).iloc[0]["clear"])
    assert wrong / 200 <= 0.09


def test_identical_groups_differ_by_nothing() -> None:
    table = shared_stories([(3, 3)] * 6)
    for hold in ("", "story"):
        row = differences(table, "A", "B", ["loaded"], hold=hold).iloc[0]
        assert row["difference"] == 0 and not row["clear"]


def test_each_outlet_against_the_others_is_corrected_for_their_number() -> None:
    rng = np.random.default_rng(6)
    table = make_table([r for o in "ABC" for r in simulated(rng, o, 10, 5.0)])
    rest = against_rest(table, ["A", "B"], "loaded")
    assert rest["b"].isna().all()
    assert rest["difference"].iloc[0] == pytest.approx(-rest["difference"].iloc[1])


@pytest.mark.parametrize("per_outlet", [10, 300])
def test_rows_against_the_others_are_those_of_the_whole_table(per_outlet: int) -> None:
    """Asked for some rows only, the others and the correction stay those of all groups."""
    rng = np.random.default_rng(6)
    table = make_table([r for o in "ABC" for r in simulated(rng, o, per_outlet, 5.0)])
    whole = against_rest(table, ["A", "B", "C"], "loaded")
    some = against_rest(table, ["A", "B", "C"], "loaded", rows=["C", "Nobody"])
    assert some.to_dict("records") == whole[whole["a"] == "C"].to_dict("records")
    assert against_rest(table, ["A", "B"], "loaded", rows=[]).empty


@pytest.mark.parametrize("stories", [5, 300])
@pytest.mark.parametrize("pooled", [True, False])
def test_against_the_others_says_what_the_difference_from_them_says(stories: int, pooled: bool) -> None:
    rng = np.random.default_rng(8)
    rows = [
        simple(
            "ABC"[int(k)],
            *((int(rng.poisson(4)), int(rng.integers(1, 900))) if rng.random() < 0.9 else (0, 0)),
            story=f"s{rng.integers(0, stories)}" if rng.random() < 0.8 else None,
        )
        for k in rng.integers(0, 3, 900)
    ]
    table = make_table(rows)
    found = against_rest(table, ["A", "B", "C"], "loaded", pooled=pooled)
    for group, row in zip("ABC", found.to_dict("records"), strict=True):
        one = differences(table, group, None, ["loaded"], pooled=pooled, comparisons=3).iloc[0].to_dict()
        for name in ("rate_a", "rate_b", "difference", "articles_a", "articles_b", "units"):
            assert row[name] == pytest.approx(one[name])
        assert (row["enough"], row["clear"]) == (one["enough"], one["clear"])
        for name in ("low", "high", "low50", "high50", "low_all", "high_all"):
            assert row[name] == pytest.approx(one[name], rel=1e-6, abs=1e-9)


def test_a_group_without_articles_has_no_difference() -> None:
    """A filter may leave one of the two chosen groups empty: that is said, not a failure."""
    table = make_table([simple("A", 2, 1000) for _ in range(6)])
    for hold in ("", "story"):
        row = differences(table, "A", "B", ["loaded"], hold=hold).iloc[0]
        assert row["articles_b"] == 0 and np.isnan(row["difference"]) and not row["enough"]
