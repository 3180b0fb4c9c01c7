"""What a reader's disagreement does to the counts and the chart of two texts."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.measures import LOADED
from dashboard.pages.articles_difference import difference_chart, marks_changed, rates, read_votes
from framing import Article, score_article

A = score_article(
    Article(id="a", text="The despot was humiliated. It was a disaster for the town. " * 2)
).to_dict()
B = score_article(Article(id="b", text="The mayor spoke. It was a humiliating day for the town.")).to_dict()


def keys(record: dict[str, Any]) -> list[str]:
    return [f"{s['measure']}-{s['field']}-{s['start']}" for s in record["spans"] if s["measure"] == "loaded"]


def test_struck_marks_leave_the_rate_and_the_words_stay() -> None:
    before, words = rates(A, LOADED, "narrator")
    assert before == len(keys(A)) > 2
    assert rates(A, LOADED, "narrator", keys(A)[:2]) == (before - 2, words)
    assert rates(A, LOADED, "narrator", ["loaded-text-9999", "hedge-text-0"]) == (before, words)


def test_chart_is_drawn_without_them_and_keeps_where_the_value_was() -> None:
    struck = (frozenset(keys(A)), frozenset())
    made = difference_chart(A, B, "narrator", caption="{voice}", struck=struck)
    store = made.children[0].data
    row = next(r for r in store["table"]["rows"] if r[:2] == ["Loaded wording", "A"])
    assert row[2] == 0 and row[4] == 0
    figure = json.loads(store["figure"])
    hollow = [t for t in figure["data"] if t.get("marker", {}).get("symbol") == "circle-open"]
    n, words = rates(A, LOADED, "narrator")
    assert [x for t in hollow for x in t["x"]] == pytest.approx([1000 * n / words])
    assert f"without {len(keys(A))} marks a reader disagrees with" in store["figure"]
    plain = difference_chart(A, B, "narrator", caption="{voice}").children[0].data["figure"]
    assert "-open" not in plain and "disagrees" not in plain


def test_before_and_after_are_said() -> None:
    given = {"a": keys(A)[:1], "b": [], "agreed": 2, "notes": 1}
    text = str(marks_changed(A, B, "narrator", given))
    assert "You disagree with 1 mark in A and 0 in B, agree with 2, and wrote 1 note." in text
    n = len(keys(A))
    assert "Td(children='', className='num')" not in text and str(n) in text and str(n - 1) in text
    assert marks_changed(A, B, "narrator", {"a": [], "b": [], "agreed": 0, "notes": 0}) is None
    assert "No rate in" in str(marks_changed(A, B, "narrator", {"a": [], "b": [], "agreed": 1}))


_ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "b", "agreed", "notes"]), inner)
    ),
)


@given(_ANY)
def test_whatever_a_browser_sends_is_taken(given: Any) -> None:
    for side in read_votes(given):
        assert all(isinstance(key, str) for key in side)
    marks_changed(A, B, "all", given)
