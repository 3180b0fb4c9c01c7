"""The comparisons, against values worked out by hand and against simulated truth."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compared import make_table, simple, simulated
from framing.comparison import (
    Articles,
    differences,
    group_rates,
    rates_over_time,
)
from framing.comparison.bootstrap import resampled_ratios, resampled_sums, tail
from framing.comparison.measures import amounts, article_values
from framing.comparison.weights import Sides, weights


def test_rate_is_sum_of_marks_over_sum_of_words_and_mean_stands_beside_it() -> None:
    row = group_rates(make_table([simple("A", 1, 1000), simple("A", 9, 1000), simple("A", 0, 500)])).iloc[0]
    assert row["rate"] == pytest.approx(1000 * 10 / 2500)
    assert row["mean"] == pytest.approx((1 + 9 + 0) / 3)
    assert (row["marks"], row["words"], row["articles"]) == (10, 2500, 3)


def test_each_voice_is_counted_in_its_own_words() -> None:
    table = make_table(
        [
            {
                "n_loaded_narrator": 2,
                "words_narrator": 400,
                "n_loaded_quote": 3,
                "words_quote": 100,
                "words_title": 9,
            }
        ]
    )
    found = {
        v: group_rates(table, voice=v)["rate"].iloc[0] for v in ("narrator", "quote", "body", "title", "all")
    }
    assert found == pytest.approx({"narrator": 5, "quote": 30, "body": 10, "title": 0, "all": 1000 * 5 / 509})


def test_too_few_articles_or_stories_give_points_and_no_interval() -> None:
    four = group_rates(make_table([simple("A", 1, 100) for _ in range(4)])).iloc[0]
    one_story = group_rates(make_table([simple("A", k, 100, story="s") for k in range(6)])).iloc[0]
    five = group_rates(make_table([simple("A", k, 100) for k in range(5)])).iloc[0]
    assert not four["enough"] and np.isnan(four["low"])
    assert one_story["stories"] == 1 and not one_story["enough"]
    assert five["enough"] and five["low"] < five["rate"] < five["high"]
    assert five["low"] <= five["low50"] <= five["high50"] <= five["high"]


def test_article_without_words_is_no_article_with_rate_zero() -> None:
    table = make_table([simple("A", 1, 100), simple("A", 0, 0)])
    assert group_rates(table)["articles"].iloc[0] == 1
    assert np.isnan(article_values(table, "loaded")[1])
    assert np.isnan(group_rates(table, voice="quote")["rate"].iloc[0])


def test_articles_of_one_story_count_less_than_as_many_stories() -> None:
    rng = np.random.default_rng(3)
    rows = simulated(rng, "A", 8, 6.0, each=6)
    together = group_rates(make_table(rows)).iloc[0]
    apart = group_rates(make_table([{**r, "story": None} for r in rows])).iloc[0]
    assert together["rate"] == apart["rate"]
    assert together["high"] - together["low"] > 1.2 * (apart["high"] - apart["low"])


@pytest.mark.parametrize("stories", [6, 25])
def test_interval_covers_the_true_rate_about_as_often_as_it_says(stories: int) -> None:
    rng = np.random.default_rng(11)
    inside = 0
    for _ in range(200):
        row = group_rates(make_table(simulated(rng, "A", stories, 6.0, each=2))).iloc[0]
        inside += row["low"] <= 6.0 <= row["high"]
    assert inside / 200 >= 0.88


def test_normal_limit_agrees_with_resampling() -> None:
    rng = np.random.default_rng(5)
    stories = np.repeat(np.arange(199), 2)
    above, below = rng.poisson(4.0, 398).astype(float), rng.integers(300, 1500, 398).astype(float)
    exact = resampled_ratios(above, below, stories, draws=20000)
    more = np.concatenate([stories, np.arange(199, 204)])  # passes the threshold, hardly changes the data
    limit = resampled_ratios(
        np.concatenate([above, np.full(5, above.mean())]),
        np.concatenate([below, np.full(5, below.mean())]),
        more,
        draws=20000,
    )
    assert np.std(limit) == pytest.approx(np.std(exact), rel=0.05)
    assert np.mean(limit) == pytest.approx(np.mean(exact), rel=0.005)


@pytest.mark.parametrize("stories", [8, 40, 150])
def test_many_articles_of_few_stories_are_drawn_as_one_by_one(
    stories: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    from framing.comparison import bootstrap

    rng = np.random.default_rng(stories)
    words = rng.integers(300, 1500, 600).astype(float)
    of = rng.integers(0, stories, 600)
    # Stories differ in wording and articles of one story are alike, so that both stages matter.
    marks = rng.poisson(words / 1000 * rng.gamma(3.0, 2.0, stories)[of]).astype(float)
    columns = np.stack([marks, words]).T
    limit = resampled_sums(columns, of, draws=20000)
    monkeypatch.setattr(bootstrap, "MANY_ARTICLES", 10**9)
    exact = resampled_sums(columns, of, draws=20000)
    assert limit.mean(axis=0) == pytest.approx(exact.mean(axis=0), rel=0.005)
    assert np.cov(limit.T) == pytest.approx(np.cov(exact.T), rel=0.05)
    width = np.subtract(*np.quantile(exact[:, 0] / exact[:, 1], [0.975, 0.025]))
    for share in (0.005, 0.025, 0.25, 0.5, 0.75, 0.975, 0.995):
        one, other = (np.quantile(sums[:, 0] / sums[:, 1], share) for sums in (limit, exact))
        assert one == pytest.approx(other, abs=0.03 * width)
    # Where every article weighs one, a story drawn brings as many as it has: nothing is left to chance.
    alike = resampled_sums(np.stack([marks, np.ones(600)]).T, of, draws=100)

    assert alike[:, 1] == pytest.approx(np.rint(alike[:, 1]))


def test_influence_of_each_article_gives_the_same_spread_as_resampling_each_value() -> None:
    import sys

    module = sys.modules[differences.__module__]

    rng = np.random.default_rng(9)
    rows = []
    for outlet, rate in (("A", 7.0), ("B", 5.0)):
        for row in simulated(rng, outlet, 60, rate):
            rows.append({**row, "extra.kind": str(rng.integers(0, 4))})
    table = make_table(rows)
    pair = amounts(table, "loaded")
    is_a = (table["outlet"] == "A").to_numpy()
    stories = np.arange(len(table))
    sides = Sides.of(Articles(table), is_a, ~is_a, "extra.kind")
    full = module._draws(sides, pair, sides.rows, stories, "extra.kind")
    codes = pd.factorize(table["extra.kind"])[0]
    linear = module._linear_draws(pair, sides.rows, stories, codes)
    assert np.std(linear) == pytest.approx(np.std(full), rel=0.12)
    assert np.mean(linear) == pytest.approx(np.mean(full), abs=0.1 * np.std(full))


def test_resampled_sums_keep_the_number_of_stories() -> None:
    drawn = resampled_sums(np.ones((6, 1)), np.array([0, 0, 1, 1, 2, 2]), draws=50)
    assert set(drawn[:, 0]) == {6.0}


def test_draws_of_the_normal_limit_follow_the_sums_and_not_their_last_digits() -> None:
    rng = np.random.default_rng(5)
    # The third column is the sum of the first two: the covariance has not full rank.
    two = rng.gamma(2.0, 3.0, (400, 2)) * [1.0, 1e4]
    columns = np.column_stack([two, two.sum(axis=1)])
    stories = np.arange(400)
    drawn = resampled_sums(columns, stories)
    assert np.allclose(drawn[:, 0] + drawn[:, 1], drawn[:, 2], rtol=1e-6)
    wanted = 400 * np.cov(columns.T, bias=True)
    spread = np.sqrt(np.outer(np.diag(wanted), np.diag(wanted)))
    assert np.allclose(np.cov(drawn.T) / spread, wanted / spread, atol=0.1)
    order = rng.permutation(400)
    assert np.allclose(resampled_sums(columns[order] * (1 + 1e-13), stories), drawn, rtol=1e-6)


def test_same_data_same_interval() -> None:
    table = make_table(simulated(np.random.default_rng(1), "A", 9, 5.0))
    pd.testing.assert_frame_equal(group_rates(table), group_rates(table))


def test_tail_is_students_for_few_stories() -> None:
    # n = 5: t(0.975, 4) = 2.776, Phi(-sqrt(5/4) * 2.776) = 0.00096
    assert tail(5) == pytest.approx(0.00096, abs=2e-5)
    assert tail(1) == 0.0


def test_rates_over_time_by_month_and_week() -> None:
    rows = [simple("A", 2, 1000, date="2026-01-03"), simple("A", 4, 1000, date="2026-01-30T10:00:00Z")]
    rows += [simple("A", 9, 1000, date=None), simple("A", 9, 1000, date="not a date")]
    months = rates_over_time(make_table(rows), "loaded", ["A"])
    assert months["rate"].tolist() == [3.0] and months["articles"].tolist() == [2]
    weeks = rates_over_time(make_table(rows), "loaded", ["A"], period="week")
    assert weeks["period"].dt.strftime("%Y-%m-%d").tolist() == ["2025-12-29", "2026-01-26"]
    assert not weeks["enough"].any()


def test_rates_over_time_by_year() -> None:
    dates = ("2024-12-31", "2025-01-01", "2025-12-31T23:00:00Z", "2026-06-01")
    rows = [simple("A", 2 * k, 1000, date=date) for k, date in enumerate(dates)]
    years = rates_over_time(make_table(rows), "loaded", ["A"], period="year")
    assert years["period"].dt.strftime("%Y-%m-%d").tolist() == ["2024-01-01", "2025-01-01", "2026-01-01"]
    assert years["rate"].tolist() == [0.0, 3.0, 6.0] and years["articles"].tolist() == [1, 2, 1]


def test_rates_over_time_interval_by_hand() -> None:
    rows = [simple("A", k, 1000, date="2026-01-03") for k in (2, 4, 6, 8, 10)]
    row = rates_over_time(make_table(rows), "loaded", ["A"]).iloc[0]
    # mean 6, s = sqrt(10), SE = s / sqrt(5) = sqrt 2, t(0.975, 4) = 2.776
    assert (row["low"], row["high"]) == pytest.approx((6 - 2.7764 * 2**0.5, 6 + 2.7764 * 2**0.5), abs=1e-3)


def test_rates_over_time_with_the_story_held_compare_like_with_like() -> None:
    # Story s: A and B alike; A has another story of its own, which made its January look higher.
    rows = [
        simple("A", 4, 1000, story="s", date="2026-01-30"),
        simple("B", 2, 500, story="s", date="2026-02-01"),
        simple("A", 50, 1000, story="own", date="2026-01-10"),
        simple("A", 1, 1000, story="t", date="2026-02-10"),
        simple("B", 3, 1000, story="t", date="2026-02-11"),
    ]
    free = rates_over_time(make_table(rows), "loaded", ["A", "B"])
    held = rates_over_time(make_table(rows), "loaded", ["A", "B"], hold="story")
    assert free.loc[free["group"] == "A", "rate"].tolist() == pytest.approx([27.0, 1.0])
    # The story stands in January, where its first article does.
    months = held["period"].dt.strftime("%Y-%m").tolist()
    assert list(zip(held["group"], months, strict=True)) == [
        ("A", "2026-01"),
        ("A", "2026-02"),
        ("B", "2026-01"),
        ("B", "2026-02"),
    ]
    assert held["rate"].tolist() == pytest.approx([4.0, 1.0, 4.0, 3.0])
    assert not held["enough"].any()


def test_rates_over_time_hold_a_column_within_each_month() -> None:
    rows = [
        simple("A", 10, 1000, genre="opinion", date="2026-01-03"),
        simple("A", 1, 1000, genre="news", date="2026-01-04"),
        simple("B", 30, 3000, genre="opinion", date="2026-01-05"),
        simple("B", 0, 100, genre="news", date="2026-01-06"),
    ]
    held = rates_over_time(make_table(rows), "loaded", ["A", "B"], hold="genre").set_index("group")["rate"]
    opinion, news = 1000 * 3000 / 4000, 1000 * 100 / 1100
    assert held["A"] == pytest.approx((10 * opinion + 1 * news) / (opinion + news))
    assert held["B"] == pytest.approx(10 * opinion / (opinion + news))
    with pytest.raises(ValueError, match="takes two groups, not 1"):
        rates_over_time(make_table(rows), "loaded", ["A"], hold="genre")


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.sampled_from("AB"), st.integers(0, 30), st.integers(0, 2000), st.sampled_from(["s", "t", None])
        ),
        min_size=1,
        max_size=25,
    ),
    st.booleans(),
    st.sampled_from(["", "story"]),
)
def test_weighted_sums_are_the_rates(
    rows: list[tuple[str, int, int, str | None]], pooled: bool, hold: str
) -> None:
    table = make_table([simple(o, m if w else 0, w, story=s) for o, m, w, s in rows])
    is_a = (table["outlet"] == "A").to_numpy()
    pair = amounts(table, "loaded", pooled=pooled)
    weight = weights(table, pair, is_a, ~is_a, hold=hold)
    if not hold and pair.below[is_a].sum():
        expected = pair.above[is_a].sum() / pair.below[is_a].sum()
        assert (weight.a * pair.above).sum() == pytest.approx(expected)
    for part in (weight.a, weight.b):
        total = (part * pair.below).sum()
        assert total == pytest.approx(1.0) or total == 0.0
