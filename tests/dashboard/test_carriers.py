"""The entries that carry a difference: they add up to it, and leaving one out gives what was foretold."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

from dashboard.choice import VOICES, Choice, groups_of, read_choice
from dashboard.comparing import Comparing, comparing
from dashboard.data import Data, Memory
from dashboard.pages import outlets_pair
from dashboard.pages.outlets_pair import pair_differences
from dashboard.query import Query, link
from framing.comparison import carriers

CASES = [
    {"voice": voice, "hold": hold, "average": average, "measure": measure, **more}
    for (voice, hold, average, measure), more in zip(
        product(VOICES, ("none", "story", "genre"), ("pooled", "mean"), ("loaded", "hedging")),
        [{}, {"only.genre": "news"}, {"from": "2026-02"}, {"leave": "humiliating"}] * 12,
        strict=True,
    )
    if not (hold == "genre" and "only.genre" in more)
]


@pytest.fixture(scope="module")
def corpus() -> Comparing:
    made = run_path(str(Path(__file__).parents[1] / "browser" / "conftest.py"))["many_records"]
    return comparing(Data(Memory(made, "made")))


def choose(corpus: Comparing, values: Mapping[str, Any]) -> Choice:
    query = Query(link("", a="The Ledger", b="The Post", **values))
    choice = read_choice(query, corpus)
    assert query.notes() == []
    return choice


def carried(corpus: Comparing, choice: Choice) -> Any:
    return carriers(
        corpus.articles,
        corpus.marks,
        *groups_of(corpus, choice),
        choice.measure,
        voice=choice.voice,
        pooled=choice.pooled,
        hold=choice.hold,
        left_out=choice.leave,
    )


@pytest.mark.parametrize("values", CASES, ids=lambda v: "-".join(map(str, v.values())))
def test_entries_add_up_and_without_is_what_leaving_out_gives(
    corpus: Comparing, values: dict[str, Any]
) -> None:
    choice = choose(corpus, values)
    difference = next(r for r in pair_differences(corpus, choice) if r["measure"] == choice.measure)[
        "difference"
    ]
    found = carried(corpus, choice)
    if difference != difference:
        assert found.empty
        return
    assert found["contribution"].sum() == pytest.approx(difference, abs=1e-9)
    for row in found.head(2).to_dict("records"):
        again = choose(corpus, {**values, "leave": [*choice.leave, row["entry"]]})
        after = next(r for r in pair_differences(corpus, again) if r["measure"] == choice.measure)[
            "difference"
        ]
        assert after == pytest.approx(row["without"], abs=1e-9)


def test_of_very_many_articles_the_strip_takes_whole_stories_and_says_so(
    corpus: Comparing, monkeypatch: pytest.MonkeyPatch
) -> None:
    choice = choose(corpus, {"hold": "none"})
    whole_a, whole_b = groups_of(corpus, choice)
    assert outlets_pair._robust_groups(corpus, choice)[2] == 1
    monkeypatch.setattr(outlets_pair, "MOST_ROBUST", int(whole_a.sum() + whole_b.sum()) // 3)
    a, b, part = outlets_pair._robust_groups(corpus, choice)
    assert part == 4 and 0 < (a | b).sum() < (whole_a | whole_b).sum()
    stories = corpus.articles.stories
    for flags, whole in ((a, whole_a), (b, whole_b)):
        taken = set(stories[flags].tolist())
        assert taken == {story for story in stories[whole].tolist() if story % part == 0}
    made = run_path(str(Path(__file__).parents[1] / "browser" / "conftest.py"))["many_records"]
    card = str(outlets_pair.robust(Data(Memory(made, "made")), corpus, choice))
    assert "Counted in every 4th story" in card
