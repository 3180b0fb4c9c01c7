"""Watched lists of words find what a plain look at every word finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import watched
from framing.document import parse
from framing.loaded_language import signals


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> watched._Watched:
    """A register of its own, so that the one of the package stays as it is."""
    own = watched._Watched()
    monkeypatch.setattr(watched, "WATCHED", own)
    monkeypatch.setattr("framing.document.WATCHED", own)
    return own


def plain(text: str, index: object) -> list[int]:
    return [i for i, word in enumerate(parse(text).lower) if word in index]  # type: ignore[operator]


@given(st.text(alphabet="ab1 .ly-’", max_size=60))
def test_every_watched_list_finds_what_a_plain_look_finds(text: str) -> None:
    for words in (signals._KINDS, signals._FIGURES, signals._ADVERBS):
        assert parse(text).where(words) == plain(text, words)


def test_a_list_watched_after_a_text_was_marked_is_found_in_it(fresh: watched._Watched) -> None:
    document = parse("One ship left, two ships came.")
    first, later = {"ship"}, {"ships", "one"}
    watched.watch(first)
    assert document.where(first) == [1]
    watched.watch(later)
    assert document.where(later) == [0, 4]
    assert document.where(first) == [1]


def test_more_lists_than_bits_are_still_found(fresh: watched._Watched) -> None:
    lists = [{word} for word in "a b c d e f g h i j".split()]
    for words in lists:
        watched.watch(words)
    document = parse("a b c d e f g h i j")
    assert [document.where(words) for words in lists] == [[n] for n in range(10)]
    assert len(fresh.tables) == 8
