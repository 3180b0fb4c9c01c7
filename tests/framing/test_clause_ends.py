"""A clause is looked for its end only at some of its words: the same end as by a look at each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.attribution import contents, find_attributions
from framing.attribution.view import View
from framing.document import parse

_PIECES = (
    "Smith said the plan would work",
    "she told reporters that",
    "praised the move",
    "while officials warned",
    "and critics say",
    "but the agency added",
    "when he left",
    "who wanted to stay",
    "“It is fine,”",
    "despite the rain",
    "according to Ann Lee",
    "which some called unfair",
    ", ",
    "; ",
    ". ",
    " — ",
)


@given(st.lists(st.sampled_from(_PIECES), min_size=2, max_size=12).map(" ".join))
def test_a_look_at_every_word_finds_no_other_end(text: str) -> None:
    found = find_attributions(parse(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(contents, "_joints", lambda view: list(range(len(view.words))))
        assert find_attributions(parse(text)) == found


def test_ends_are_looked_for_behind_marks_and_at_joining_words() -> None:
    from framing.attribution.view import view

    seen: View = view(parse("Lee said it rained, and she left when asked; nobody came."))
    words = [seen.lower[i] for i in contents._joints(seen) if i < len(seen.words)]
    assert words == ["lee", "and", "and", "when", "nobody"]
