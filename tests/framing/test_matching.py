"""Matching two articles: sentences, quotations in other words, labels, headline words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article
from framing.labels import find_labels, shared_actors
from framing.matching import align_sentences, headline_only, shared_quotations
from framing.scores import score_article


def record(text: str, title: str | None = None) -> dict[str, Any]:
    return score_article(Article("x", text, title=title), as_is=True).to_dict()


A = record(
    "The leaders met on Friday. “It is depressing that membership in the WTU did not stop our neighbour from "
    "raising tariffs,” Maria Lind told reporters. Farmers had blocked three border crossings in the morning.",
    title="Union crumbles as furious Lind walks out",
)
B = record(
    "Ms Lind spoke after the talks. “It is sad that membership in the World Tariff Union did not stop our "
    "neighbour from raising tariffs,” she said. The minister, Maria Lind, left at noon. A ferry was late."
)


def test_the_same_quotation_in_other_words_is_found_with_the_words_that_differ() -> None:
    (pair,) = shared_quotations(A, B)
    assert pair.a_quoted and pair.b_quoted
    changes = [(c.kind, A["text"][slice(*c.a)], B["text"][slice(*c.b)]) for c in pair.changes]
    assert changes == [
        ("reworded", "depressing", "sad"),
        ("abbreviation", "WTU", "World Tariff Union"),
    ]


def test_a_quotation_that_the_other_text_reports_without_marks_is_found() -> None:
    other = record("He said yesterday that we will not sign the treaty before the end of the year.")
    quoted = record("“We will not sign the treaty before the end of the year,” he told the paper.")
    (pair,) = shared_quotations(quoted, other)
    assert (pair.a_quoted, pair.b_quoted) == (True, False)


def test_two_quotations_on_one_topic_are_not_one_utterance() -> None:
    one = record("“We will raise the price of bread and milk next year,” he said to the crowd.")
    other = record("“The price of bread is what keeps my mother awake at night,” she said.")
    assert shared_quotations(one, other) == []


def test_sentences_pair_only_where_they_say_much_the_same() -> None:
    pairs = align_sentences(A, B)
    assert [(p.a, p.b) for p in pairs] == [(1, 1)]


def test_identical_articles_match_throughout_and_nothing_differs() -> None:
    pairs = align_sentences(A, A)
    assert [(p.a, p.b, p.similarity) for p in pairs] == [(i, i, 1.0) for i in range(len(A["sentences"]))]
    assert all(pair.changes == () for pair in shared_quotations(A, A))


def test_headline_words_the_body_never_uses_are_named() -> None:
    title = A["title"]
    assert [title[s:e] for s, e in headline_only(A)] == ["Union", "crumbles", "furious", "walks"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Russian leader Anna Berg spoke.", [("Russian leader", "before")]),
        ("Latvia's prime minister, Anna Berg, spoke.", [("Latvia's prime minister", "before")]),
        ("Anna Berg, a critic of the war, spoke.", [("a critic of the war", "after")]),
        ("Berg's regime fell. The Berg regime fell.", [("Berg's regime", "held"), ("Berg regime", "held")]),
        ("Mr Berg spoke. Then Berg slept.", []),
        ("He met Anna Berg in Riga, the capital.", []),
    ],
    ids=["role", "role and comma", "aside", "held", "courtesy is no label", "aside of a place"],
)
def test_labels_stand_beside_the_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(label.text, label.place) for label in find_labels(record(text), "Berg")] == expected


def test_actors_are_people_both_texts_name() -> None:
    actors = shared_actors(A, B)
    assert [(a.name, a.mentions_a, a.mentions_b) for a in actors] == [("Maria Lind", 2, 2)]


@settings(max_examples=60)
@given(st.text(max_size=300), st.text(max_size=300))
def test_no_text_breaks_the_matching_and_offsets_lie_in_the_text(one: str, other: str) -> None:
    a, b = record(one, title=other[:40]), record(other, title=one[:40])
    for pair in align_sentences(a, b):
        assert 0 <= pair.a < len(a["sentences"]) and 0 <= pair.b < len(b["sentences"])
    for quotation in shared_quotations(a, b):
        assert 0 <= quotation.a[0] < quotation.a[1] <= len(one)
        assert 0 <= quotation.b[0] < quotation.b[1] <= len(other)
    shared_actors(a, b)
    for start, end in headline_only(a):
        assert a["title"][start:end].strip()
