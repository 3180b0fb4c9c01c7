from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import Article, parse, score_article
from framing.concordance import around, entry_lines, word_lines
from framing.keyness import dispersion, keyness
from framing.words import Cancelled, count_words, split_voices, tokens


def from_texts(a: list[str], b: list[str]) -> tuple[object, ...]:
    counts = count_words((text, [], None) for text in [*a, *b])
    exposure = np.bincount(counts.article, weights=counts.count, minlength=counts.articles)
    is_a = np.arange(counts.articles) < len(a)
    return counts, exposure, is_a


def test_log_odds_by_hand() -> None:
    counts, exposure, is_a = from_texts(["war war peace x"], ["peace peace y y"])
    found = keyness(
        counts.word,
        counts.article,
        counts.count,
        exposure,
        is_a,
        ~is_a,
        items=len(counts.words),
        prior=8.0,
        least_articles=1,
    )
    row = found[found["item"] == counts.words.index("peace")].iloc[0]
    p = 8.0 * 3 / 8  # three of the eight words
    odds = math.log((1 + p) / (4 + 8 - 1 - p)) - math.log((2 + p) / (4 + 8 - 2 - p))
    assert row["log_odds"] == pytest.approx(odds)
    assert row["z"] == pytest.approx(odds / math.sqrt(1 / (1 + p) + 1 / (2 + p)))
    assert (row["count_a"], row["count_b"], row["rate_a"]) == (1, 2, 250.0)
    assert counts.words[found["item"].iloc[0]] == "war" and counts.words[found["item"].iloc[-1]] == "y"


def test_swapping_the_groups_turns_every_sign() -> None:
    counts, exposure, is_a = from_texts(["a b c a", "a d"], ["b b c", "d d e"])
    arguments = (counts.word, counts.article, counts.count, exposure)
    one = keyness(*arguments, is_a, ~is_a, items=len(counts.words)).set_index("item")
    two = keyness(*arguments, ~is_a, is_a, items=len(counts.words)).set_index("item")
    assert one["z"].to_dict() == pytest.approx((-two["z"]).to_dict())


def test_rare_word_does_not_lead_the_list() -> None:
    many = ["said " * 30 + "filler " * 400] * 10
    counts, exposure, is_a = from_texts(
        [*many, "hapax filler filler", "hapax filler"], ["filler " * 430] * 10
    )
    found = keyness(counts.word, counts.article, counts.count, exposure, is_a, ~is_a, items=len(counts.words))
    assert counts.words[found["item"].iloc[0]] == "said"


def test_dispersion_by_hand() -> None:
    # articles of 100, 100, 200 words; the item stands 4, 0, 4 times: v = (.5, 0, .5), s = (.25, .25, .5)
    dp = dispersion(
        np.array([0, 0]),
        np.array([0, 2]),
        np.array([4.0, 4.0]),
        np.array([100, 100, 200]),
        np.array([True, True, True]),
        items=1,
    )
    assert dp[0] == pytest.approx(0.5 * 0.5 / 0.75)


def test_dispersion_takes_two_voices_of_one_article_as_one_part() -> None:
    chosen = np.array([True, True])
    two_rows = dispersion(
        np.zeros(3, int), np.array([0, 0, 1]), np.array([1.0, 1.0, 2.0]), np.array([50, 50]), chosen, items=1
    )
    assert two_rows[0] == 0.0


@given(st.lists(st.text("abc ’'.-“”", max_size=60), min_size=2, max_size=8))
def test_counts_are_the_documents_words(texts: list[str]) -> None:
    counts = count_words((text, [], None) for text in texts)
    totals = np.bincount(counts.article, weights=counts.count, minlength=counts.articles)
    assert totals.tolist() == [len(parse(text).words) for text in texts]


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 5), st.integers(1, 9)), min_size=1, max_size=30))
def test_dispersion_stays_between_none_and_all(rows: list[tuple[int, int, int]]) -> None:
    item, article, count = (np.array(c) for c in zip(*rows, strict=True))
    exposure = np.bincount(article, weights=count, minlength=6)
    found = dispersion(item, article, count, exposure, np.ones(6, bool), items=5)
    present = found[np.unique(item)]
    assert np.all(np.isnan(present) | ((present >= 0) & (present <= 1)))


def test_counting_can_be_stopped() -> None:
    with pytest.raises(Cancelled, match="after 50"):
        count_words((("word", [], None) for _ in range(200)), progress=lambda _done: False)


def test_voices_are_counted_apart() -> None:
    text = "He said “no war” and left."
    counts = count_words([(text, [[9, 15]], "War")])
    by_voice = {counts.words[w]: v for w, v in zip(counts.word, counts.voice, strict=True) if v < 2}
    assert [counts.words[w] for w in counts.word[counts.voice == 2]] == ["war"]
    assert by_voice == {"he": 0, "said": 0, "no": 1, "war": 1, "and": 0, "left": 0}
    assert "".join(split_voices(text, [])) == text


def test_tokens_match_case_apostrophe_and_possessive() -> None:
    assert tokens("The Kremlin’s and THE kremlin's") == ["the", "kremlin", "and", "the", "kremlin"]


def record_of(text: str, title: str = "Plain headline") -> dict[str, object]:
    return score_article(Article(id="x", title=title, text=text), as_is=True).to_dict()


def test_lines_of_an_entry_point_at_what_they_say() -> None:
    record = record_of("The despot fears his own generals. “A despot,” he said. It may rain.", "Despot falls")
    lines = list(entry_lines(record, "despot"))
    assert [(line.field, line.voice) for line in lines] == [
        ("title", "title"),
        ("text", "narrator"),
        ("text", "quote"),
    ]
    for line in lines:
        assert record[line.field][line.start : line.end].lower() == line.keyword.lower() == "despot"
    assert [line.keyword for line in entry_lines(record, measure="hedge")] == ["may"]


def test_lines_of_a_word_are_whole_words_in_any_case() -> None:
    record = record_of("War here, war’s end, warfare, post-war “war”. WAR.")
    lines = list(word_lines(record, "war"))
    assert [line.keyword for line in lines] == ["War", "war", "war", "WAR"]
    assert [line.voice for line in lines].count("quote") <= 1


@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 20), st.integers(1, 80))
def test_context_is_one_line_and_never_raises(text: str, start: int, length: int, width: int) -> None:
    start = min(start, len(text))
    left, keyword, right = around(text, start, min(len(text), start + length), width=width)
    assert "\n" not in left + keyword + right
    assert len(left) <= width + 1 and len(right) <= width + 1


def random_counts(rng: np.random.Generator, articles: int, items: int) -> tuple[np.ndarray, ...]:
    item, article = (x.ravel() for x in np.meshgrid(np.arange(items), np.arange(articles)))
    count = rng.poisson(3, len(item)).astype(float)
    return item, article, count, np.bincount(article, weights=count, minlength=articles)


def test_one_value_held_of_two_groups_of_one_size_is_the_plain_formula() -> None:
    item, article, count, exposure = random_counts(np.random.default_rng(1), 8, 6)
    exposure[:] = 50
    is_a = np.arange(8) < 4
    given = (item, article, count, exposure, is_a, ~is_a)
    plain = keyness(*given, items=6)
    held = keyness(*given, items=6, strata=np.zeros(8, dtype=int))
    for column in ("item", "count_a", "log_odds", "z", "rate_a", "dp_b"):
        assert held[column].tolist() == pytest.approx(plain[column].tolist())


def test_held_story_takes_out_what_the_story_explains() -> None:
    # Story 0 is about "war" in both groups; a wrote four articles about it, b one. Story 1 has no war.
    words = {"war": 0, "said": 1}
    rows = [(0, k, 10) for k in range(5)] + [(1, k, 10) for k in range(10)]
    item, article, count = (np.array(c) for c in zip(*rows, strict=True))
    is_a = np.array([True] * 4 + [False] + [True] + [False] * 4)
    strata = np.array([0] * 5 + [1] * 5)
    exposure = np.full(10, 100.0)
    given = (item, article, count, exposure, is_a, ~is_a)
    plain = keyness(*given, items=2).set_index("item")
    held = keyness(*given, items=2, strata=strata).set_index("item")
    assert plain.loc[words["war"], "z"] > 2
    assert held.loc[words["war"], "z"] == pytest.approx(0)
    assert held.loc[words["war"], "rate_a"] == pytest.approx(held.loc[words["war"], "rate_b"])


def test_held_variance_is_greenland_and_robins() -> None:
    item = np.zeros(4, int)
    count, exposure = np.array([4.0, 3.0, 1.0, 6.0]), np.array([100.0, 200.0, 50.0, 400.0])
    is_a = np.array([True, False, True, False])
    strata = np.array([0, 0, 1, 1])
    row = keyness(item, np.arange(4), count, exposure, is_a, ~is_a, items=1, prior=1e-9, strata=strata).iloc[
        0
    ]
    total = [300.0, 450.0]
    above = 4 * 200 / total[0] + 1 * 400 / total[1]
    below = 3 * 100 / total[0] + 6 * 50 / total[1]
    variance = (7 * 100 * 200 / total[0] ** 2 + 7 * 50 * 400 / total[1] ** 2) / (above * below)
    same = 100 * 200 / total[0] + 50 * 400 / total[1]
    odds = math.log(above / (same - above)) - math.log(below / (same - below))
    assert row["z"] == pytest.approx(odds / math.sqrt(variance), rel=1e-6)
    assert (row["count_a"], row["count_b"]) == (5, 9)


@given(st.integers(0, 10_000), st.integers(1, 5))
def test_what_only_one_group_has_of_the_held_does_not_count(seed: int, values: int) -> None:
    rng = np.random.default_rng(seed)
    item, article, count, exposure = random_counts(rng, 12, 4)
    is_a, strata = rng.random(12) < 0.5, rng.integers(0, values, 12)
    found = keyness(item, article, count, exposure, is_a, ~is_a, items=4, strata=strata)
    both = [s for s in range(values) if {True, False} <= set(is_a[(strata == s) & (exposure > 0)].tolist())]
    inside = np.isin(strata, both)
    for row in found.to_dict("records"):
        mine = (item == row["item"]) & inside[article]
        assert row["count_a"] == count[mine & is_a[article]].sum()
        assert row["count_b"] == count[mine & ~is_a[article]].sum()


def test_uses_of_a_word_are_found_in_the_headline() -> None:
    record = score_article(Article(id="a", title="War’s end", text="The war went on, he said.")).to_dict()
    assert [(line.voice, line.keyword) for line in word_lines(record, "war")] == [
        ("title", "War"),
        ("narrator", "war"),
    ]
    assert [line.field for line in word_lines(record, "war", voices=("narrator",))] == ["text"]
