"""Watched lists of words find what a plain look at every word finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import watched
from framing.document import parse
from framing.loaded_language import signals


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> watched.Register:
    """A register of its own, so that the one of the package stays as it is."""
    own = watched.Register()
    monkeypatch.setattr("framing.document.REGISTER", own)
    return own


def plain(text: str, index: object) -> list[int]:
    return [i for i, word in enumerate(parse(text).lower) if word in index]  # type: ignore[operator]


@given(st.text(alphabet="ab1 .ly-’", max_size=60))
def test_every_watched_list_finds_what_a_plain_look_finds(text: str) -> None:
    for words in (signals._KINDS, signals._FIGURES, signals._ADVERBS):
        assert parse(text).where(words) == plain(text, words)


def test_a_list_watched_after_a_text_was_looked_up_is_found_in_it(fresh: watched.Register) -> None:
    document = parse("One ship left, two ships came.")
    first, later = {"ship"}, {"ships", "one"}
    fresh.watch(first)
    assert document.where(first) == [1]
    fresh.watch(later)
    assert document.where(later) == [0, 4]
    assert document.where(first) == [1]


def test_more_lists_than_bits_take_another_column(fresh: watched.Register) -> None:
    lists = [{word} for word in "a b c d e f g h i j".split()]
    for words in lists:
        fresh.watch(words)
        fresh.watch(words)
    document = parse("a b c d e f g h i j")
    assert [document.where(words) for words in lists] == [[n] for n in range(10)]
    assert fresh.facts.width == 3


def test_columns_keep_their_number_when_others_come(fresh: watched.Register) -> None:
    fresh.watch({"it"})
    length = fresh.add(len)
    document = parse("It fell down")
    assert list(document.column(length)) == [2, 4, 4]
    words = {"down"}
    fresh.watch(words)
    first = fresh.add(lambda word: ord(word[0]))
    assert document.column(first) == b"ifd"
    assert list(document.column(length)) == [2, 4, 4]
    assert document.where(words) == [2]


def test_a_text_without_words_has_empty_columns(fresh: watched.Register) -> None:
    number = fresh.add(len)
    assert parse("…").column(number) == b""


def test_a_column_added_while_a_text_is_looked_up_does_not_mix_with_it(fresh: watched.Register) -> None:
    def adds_another(word: str) -> int:
        if word == "two" and fresh.facts.width == 2:
            fresh.add(len)
        return 7

    number = fresh.add(adds_another)
    document = parse("one two three")
    assert list(document.column(number)) == [7, 7, 7]
    assert list(document.column(number + 1)) == [3, 3, 5]


@given(st.text(alphabet="aBß1 .’É", max_size=60))
def test_capitals_are_the_words_that_are_not_in_lower_case(text: str) -> None:
    document = parse(text)
    assert document.capitals == [i for i, word in enumerate(document.words) if not word.islower()]
