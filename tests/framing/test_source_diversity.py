"""Source diversity of an article and over a corpus."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.source_diversity import (
    effective_number,
    exclusive_sources,
    kinds_heard,
    overlap,
    rarefied,
    shared_sources,
    who_is_heard,
)


def record(outlet: str | None, *sources: tuple[str, str, int]) -> dict[str, Any]:
    return {
        "outlet": outlet,
        "attributions": [{"source_id": f"s{k}"} for k in range(len(sources))],
        "sources": [
            {"id": f"s{k}", "name": name, "kind": kind, "words": words, "variants": []}
            for k, (name, kind, words) in enumerate(sources)
        ],
    }


def test_effective_number_is_between_one_and_the_number_of_sources() -> None:
    assert effective_number([]) is None
    assert effective_number([7]) == 1.0
    assert effective_number([10, 10, 10]) == pytest.approx(3.0)
    assert effective_number([98, 1, 1]) == pytest.approx(1.1186, abs=1e-3)


@given(st.lists(st.integers(1, 500), min_size=1, max_size=12))
def test_effective_number_bounds(words: list[int]) -> None:
    number = effective_number(words)
    assert number is not None
    assert 1.0 <= number <= len(words) + 1e-9


def test_rarefaction_counts_what_five_draws_would_show() -> None:
    assert rarefied([2, 2], 5) is None
    assert rarefied([1, 1, 1, 1, 1], 5) == pytest.approx(5.0)
    # Two sources with five attributions each: 2 - 2 * C(5,5)/C(10,5)
    assert rarefied([5, 5], 5) == pytest.approx(2 - 2 / 252)


CORPUS = [
    record("A", ("Ann Lee", "expert", 40), ("critics", "collective", 5)),
    record("B", ("Lee", "unknown", 10), ("Tom Berg", "official", 20)),
    record("A", ("Tom Berg", "official", 7), ("The Post", "media", 3)),
    record(None, ("Bo Quist", "unknown", 1)),
]


def test_a_surname_joins_the_one_full_name_of_the_corpus() -> None:
    heard = who_is_heard(CORPUS)
    lee = heard[0]
    assert (lee.name, lee.kind, lee.spellings) == ("Ann Lee", "expert", ("Lee",))
    assert {outlet: share.words for outlet, share in lee.outlets.items()} == {"A": 40, "B": 10}
    assert "critics" not in [source.name for source in heard]


def test_a_surname_of_two_people_stays_apart() -> None:
    heard = who_is_heard([*CORPUS, record("B", ("Bill Lee", "citizen", 3))])
    assert sorted(source.name for source in heard if "Lee" in source.name) == ["Ann Lee", "Bill Lee", "Lee"]


def test_shared_and_exclusive_sources() -> None:
    heard = who_is_heard(CORPUS)
    assert [source.name for source in shared_sources(heard)] == ["Ann Lee", "Tom Berg"]
    exclusive = {outlet: [s.name for s in found] for outlet, found in exclusive_sources(heard).items()}
    assert exclusive == {"": ["Bo Quist"], "A": ["The Post"]}
    assert overlap(heard, "A", "B") == pytest.approx(2 / 3)
    assert overlap(heard, "C", "D") is None


def test_kinds_heard_counts_articles_attributions_and_words() -> None:
    assert kinds_heard(CORPUS)["A"]["official"] == (1, 1, 7)
    assert kinds_heard(CORPUS)["A"]["collective"] == (1, 1, 5)
