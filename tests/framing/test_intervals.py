from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.comparison import poisson_interval, poisson_intervals, rate


def poisson_cdf(k: int, mean: float) -> float:
    return math.fsum(math.exp(i * math.log(mean) - mean - math.lgamma(i + 1)) for i in range(k + 1))


@given(st.integers(1, 300))
def test_bounds_leave_two_and_a_half_per_cent_on_each_side(count: int) -> None:
    bounds = poisson_interval(count, 1000)
    assert bounds is not None
    low, high = bounds
    assert poisson_cdf(count, high) == pytest.approx(0.025, abs=1e-6)
    assert 1 - poisson_cdf(count - 1, low) == pytest.approx(0.025, abs=1e-6)


def test_count_of_zero_reaches_from_zero_to_minus_log_of_the_tail() -> None:
    assert poisson_interval(0, 1000) == (0.0, pytest.approx(-math.log(0.025)))


def test_no_words_no_rate() -> None:
    assert poisson_interval(0, 0) is None
    assert rate(0, 0) is None
    low, high = poisson_intervals([1], [0])
    assert math.isnan(low[0]) and math.isnan(high[0])


@given(st.integers(0, 200), st.integers(1, 5000))
def test_interval_holds_the_rate_and_narrows_with_words(count: int, words: int) -> None:
    value = rate(count, words)
    bounds, longer = poisson_interval(count, words), poisson_interval(count * 2, words * 2)
    assert value is not None and bounds is not None and longer is not None
    assert bounds[0] <= value <= bounds[1]
    assert longer[1] - longer[0] < bounds[1] - bounds[0]


@pytest.mark.parametrize(
    ("count", "words", "level", "message"),
    [(-1, 10, 0.95, "0 or more"), (1, -10, 0.95, "0 or more"), (1, 10, 95, "use 0.95")],
)
def test_wrong_values_name_the_way_out(count: int, words: int, level: float, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        poisson_interval(count, words, level=level)
