"""Which articles are drawn as dots, and how densely the rest lie."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.dots import density, sampled, stacked


@given(st.lists(st.integers(0, 12), max_size=400), st.integers(20, 120))
def test_dots_are_few_and_no_group_vanishes(groups: list[int], most: int) -> None:
    codes = np.array(groups, dtype=int)
    rows = sampled(codes, most)
    assert len(rows) <= max(most, len(set(groups)))
    assert list(rows) == sorted(set(rows.tolist()))
    assert set(codes[rows]) == set(groups)
    if len(groups) <= most:
        assert len(rows) == len(groups)


def test_a_large_group_keeps_more_dots_than_a_small_one() -> None:
    rows = sampled(np.repeat([0, 1, 2], [30_000, 9_000, 4]), 500)
    kept = np.bincount(np.repeat([0, 1, 2], [30_000, 9_000, 4])[rows])
    assert kept[0] > kept[1] > kept[2] == 4 and len(rows) <= 500


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 5)), max_size=60))
def test_dots_of_one_place_are_counted_up_from_nought(places: list[tuple[int, int]]) -> None:
    rows, values = [r for r, _ in places], np.array([float(v) for _, v in places])
    found = stacked(rows, values, 1.0)
    for place in set(places):
        mine = [int(k) for k, p in zip(found, places, strict=True) if p == place]
        assert mine == list(range(len(mine)))


def test_density_counts_every_value_and_peaks_where_most_lie() -> None:
    values = np.concatenate([np.full(1000, 2.0), np.full(10, 8.0), [99.0]])
    at, high = density(values, 0.0, 10.0)
    assert abs(at[high.argmax()] - 2.0) < 0.25 and high.max() == 1.0
    assert 0 < high[np.abs(at - 8.0).argmin()] < 0.05
