"""Copies are found wherever they are equal, near ones within the window, and the first one is named."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from framing.duplicates import Sketched, find_duplicates, sketch


def text(seed: int, words: int = 400) -> str:
    chance = random.Random(seed)
    return " ".join(f"w{chance.randrange(5000)}" for _ in range(words))


def held(name: str, body: str, date: str | None = None) -> Sketched:
    return Sketched(name, date, len(body.split()), sketch(body))


def test_a_trimmed_copy_names_the_earliest() -> None:
    whole = text(1)
    trimmed = " ".join(whole.split()[:280])
    articles = [
        held("late", f"{whole} A last line of the paper.", "2024-01-03"),
        held("first", whole, "2024-01-01"),
        held("cut", trimmed, "2024-01-02"),
        held("other", text(2), "2024-01-01"),
    ]
    assert find_duplicates(articles) == {"late": "first", "cut": "first"}


def test_windows_find_what_one_search_finds_among_neighbours() -> None:
    articles = []
    for n in range(60):
        date = f"2024-02-{1 + n // 3:02d}"
        articles.append(held(f"a{n}", text(n), date))
        if n % 4 == 0:
            articles.append(held(f"copy{n}", f"{text(n)} And a line more.", date))
    whole = find_duplicates(articles)
    assert whole == {f"copy{n}": f"a{n}" for n in range(0, 60, 4)}
    for window in (8, 10, 31, 74, 75, 76, 1000):
        assert find_duplicates(articles, window=window) == whole


def test_equal_texts_are_found_beyond_any_window_and_near_ones_are_not() -> None:
    articles = [held("a", text(0), "2020-01-01"), held("b", text(1), "2020-01-02")]
    articles += [held(f"n{n}", text(100 + n), "2021-01-01") for n in range(40)]
    articles += [held("equal", text(0), "2023-01-01"), held("near", f"{text(1)} More.", "2023-01-02")]
    assert find_duplicates(articles) == {"equal": "a", "near": "b"}
    assert find_duplicates(articles, window=10) == {"equal": "a"}


@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.none() | st.sampled_from(["2024-01-01", "2024-01-02"])), max_size=12
    ),
    st.integers(2, 20),
)
def test_any_articles_give_links_to_an_article_that_is_no_copy(
    rows: list[tuple[int, str | None]], window: int
) -> None:
    articles = [held(str(n), text(seed, 200), date) for n, (seed, date) in enumerate(rows)]
    found = find_duplicates(articles, window=window)
    assert set(found) | set(found.values()) <= {article.id for article in articles}
    assert not set(found) & set(found.values())
    assert len(found) == len(rows) - len({seed for seed, _ in rows})


def test_a_text_without_words_repeats_nothing() -> None:
    assert find_duplicates([held("a", ""), held("b", "")]) == {}
