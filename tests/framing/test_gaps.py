"""The kinds of a gap, looked up once, are what a plain look at each gap finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.document import parse
from framing.gaps import ENDING, PAUSE, PAUSING, POINT, POINTING, QUOTING


@given(st.text(alphabet="ab .,;:!?…()[]—–-“”\"'’‘«»`/\n", max_size=80))
def test_kinds_are_what_a_plain_look_finds(text: str) -> None:
    document = parse(text)
    gaps = document.gaps
    assert document.gaps_of(PAUSING) == [i for i, gap in enumerate(gaps) if PAUSE.search(gap)]
    assert document.gaps_of(POINTING) == [i for i, gap in enumerate(gaps) if POINT.search(gap)]
    assert document.gaps_of(ENDING) == [i for i, gap in enumerate(gaps) if set(gap) & set(".!?…\n")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “no” twice.", [2, 3]),
        ("rock 'n' roll, the dog's ball", [1, 2]),
        ("the dogs' ball isn't here", [2]),
        ("plain words, and a pause", []),
    ],
)
def test_gaps_with_quotation_marks(text: str, found: list[int]) -> None:
    assert parse(text).gaps_of(QUOTING) == found


def test_a_longer_gap_than_is_kept_is_told_apart_too() -> None:
    document = parse("one" + " " * 40 + "— two. three")
    assert document.gaps_of(PAUSING) == [1]
    assert document.gaps_of(ENDING) == [2]


def test_watched_words_are_counted() -> None:
    from framing.language import _FUNCTION

    document = parse("The cat sat on the mat.")
    assert document.count(_FUNCTION) == len(document.where(_FUNCTION)) == 3
