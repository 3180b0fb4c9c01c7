"""Posts set into an article: the account that signs or opens one is the source of its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attributed import found as _found
from attributed import names
from framing.attribution import find_attributions
from framing.document import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The vote was close.\n\nWe did it. Thank you all. — Ann Lee (@annlee) July 5, 2013",
            ("Ann Lee", None, "We did it. Thank you all"),
        ),
        (
            "It was close.\n\nSee the crowd tonight https://t.co/8aOS — Holt Daily (@holtdaily) May 11, 2017",
            ("Holt Daily", None, "See the crowd tonight"),
        ),
        (
            "Julia Moss (@jmoss) The full text of the letter is here.\n\nThe paper declined to comment.",
            ("Julia Moss", None, "The full text of the letter is here"),
        ),
        # What is left of a tag is no part of it.
        (
            'It was close.\n\ntweet id="1" date="2013-07-05">We did it. — Ann Lee (@annlee) July 5, 2013',
            ("Ann Lee", None, "We did it"),
        ),
        # Announced, it is told once: the cue comes from the sentence before.
        (
            "The senator tweeted:\n\nWe did it. Thank you all. — Ann Lee (@annlee) July 5, 2013",
            ("Ann Lee", "tweeted", "We did it. Thank you all"),
        ),
    ],
)
def test_whoever_posts_is_the_source(text: str, expected: tuple[str, str | None, str]) -> None:
    assert _found(text).count(expected) == 1
    assert sum(content.startswith(expected[2][:10]) for _, _, content in _found(text)) == 1


def test_what_a_post_says_of_others_is_its_own() -> None:
    text = "It was late.\n\nThe board says it is over. I doubt it. — Ann Lee (@annlee) July 5, 2013"
    assert names(text) == ["Ann Lee"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee (@annlee) is a reporter in Salem.",
        "The plan – Ann Lee (@annlee) wrote it – was short.",
        "The union – through Ann Lee (@annlee) on July 5 – left.",
        "The union – Ann Lee (@annlee) July 5 – left the talks.",
        "Write to (@annlee) for more.",
        "(@annlee)",
        "— (@annlee) July 5, 2013",
    ],
)
def test_a_handle_alone_makes_no_post(text: str) -> None:
    assert not any(cue is None for _, cue, _ in _found(text))


@given(st.text(alphabet="(@)—- aAb.\n“”5", max_size=80))
def test_odd_handles_never_fail(text: str) -> None:
    for attribution in find_attributions(parse(text)).attributions:
        assert all(start < end for start, end in attribution.content)


def test_many_posts_stay_linear() -> None:
    # 5,000 posts in one paragraph: looking through the paragraph for each would take minutes.
    text = "We did it. — Ann Lee (@annlee) July 5, 2013 " * 5_000
    assert len(find_attributions(parse(text)).attributions) == 5_000


def test_a_post_in_a_text_without_paragraphs_swallows_nothing() -> None:
    speech = "The mayor said that the bridge was old. " * 40
    text = speech + "We did it. — Ann Lee (@annlee) July 5, 2013 " + speech
    assert sum(cue == "said" for _, cue, _ in _found(text)) == 80
