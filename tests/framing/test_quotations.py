"""Quotation marks: speech, scare quotes, titles of works, odd marks."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.document import parse


class Marked(NamedTuple):
    speech: list[str]
    scare: list[str]
    unbalanced: bool


def marked(text: str) -> Marked:
    document = parse(text)
    return Marked(
        [text[q.start : q.end] for q in document.quotations],
        [text[q.start : q.end] for q in document.scare_quotes],
        document.unbalanced_quotes,
    )


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        pytest.param("“We will win,” she said.", ["We will win,"], id="curly"),
        pytest.param('"We will win," she said.', ["We will win,"], id="straight"),
        pytest.param("''We will win,'' she said.", ["We will win,"], id="two-apostrophes"),
        pytest.param("``We will win,'' she said.", ["We will win,"], id="latex"),
        pytest.param("«We will win», she said.", ["We will win"], id="guillemets"),
        pytest.param("„We will win,“ she said.", ["We will win,"], id="low-high"),
        pytest.param("‘We will win,’ she said.", ["We will win,"], id="single-curly"),
        pytest.param("'We will win,' she said.", ["We will win,"], id="single-straight"),
        pytest.param(
            "'I don't think the voters' choice is ours,' she said.",
            ["I don't think the voters' choice is ours,"],
            id="single-with-apostrophes",
        ),
        pytest.param(
            "“He said ‘no’ and I said ‘yes’ to that,” she said.",
            ["He said ‘no’ and I said ‘yes’ to that,"],
            id="quotation-in-quotation",
        ),
        pytest.param("“We will win,” she said. “We must.”", ["We will win,", "We must."], id="interrupted"),
        pytest.param(
            "She said: “We came.\n\n“We saw.\n\n“We won.”\n\nThen she left.",
            ["We came.", "We saw.", "We won."],
            id="over-paragraphs",
        ),
        pytest.param(
            "She said the influence has been “heavily undermined”.", ["heavily undermined"], id="fragment"
        ),
    ],
)
def test_speech_is_found(text: str, speech: list[str]) -> None:
    assert marked(text) == Marked(speech, [], False)


@pytest.mark.parametrize(
    ("text", "scare"),
    [
        pytest.param("The “family” photo hung there.", ["family"], id="distance"),
        pytest.param("It leads to a ‘third place’ for us.", ["third place"], id="single"),
    ],
)
def test_scare_quotes_are_not_speech(text: str, scare: list[str]) -> None:
    assert marked(text) == Marked([], scare, False)


@pytest.mark.parametrize(
    "text",
    ["He sang in the musical “Les Misérables” for years.", "Her novel “The Long Way Home” came out in May."],
)
def test_titles_of_works_are_neither(text: str) -> None:
    assert marked(text) == Marked([], [], False)


@pytest.mark.parametrize(
    "text",
    [
        "The voters' choice was clear; the '90s were over and rock 'n' roll was dead.",
        'He is 6\'2" tall and bought a 12" record.',
        "It was the workers’ fault, not the owners’ fault.",
    ],
)
def test_apostrophes_feet_and_inches_are_no_quotation(text: str) -> None:
    assert marked(text) == Marked([], [], False)


def test_unclosed_quote_loses_one_quotation_not_the_article() -> None:
    found = marked("“We came, she said.\n\n“We saw it all,” he said.\n\n“We won the war,” they said.")
    assert found.speech[-2:] == ["We saw it all,", "We won the war,"]
    lost = marked("The “first was left open here.\n\n“We won the war,” they said.")
    assert lost == Marked(["We won the war,"], [], True)


def test_stray_closing_mark_is_reported() -> None:
    assert marked("We came.” She left. “We won the war,” they said.") == Marked(["We won the war,"], [], True)


def test_repeated_opening_mark_is_balanced_and_an_open_end_is_not() -> None:
    assert not marked("She said: “We came.\n\n“We won.”").unbalanced
    assert marked("She said: “We came.\n\nThey left.").unbalanced


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        pytest.param(
            '"And if he says, "I would like ten," you know, you might be wary of that."',
            ['And if he says, "I would like ten," you know, you might be wary of that.'],
            id="straight-in-straight",
        ),
        pytest.param(
            '"We came, she said. "We saw it," he said. "We won," they said.',
            ["We saw it,", "We won,"],
            id="first-left-open",
        ),
        pytest.param(
            "“We came,” she said. “We saw it all and then we went home.\n\n“We won.”",
            ["We came,", "We saw it all and then we went home.", "We won."],
            id="sentence-over-paragraphs",
        ),
        pytest.param("She said no. “ The board met.", [], id="stray-mark"),
    ],
)
def test_marks_that_do_not_balance_by_themselves(text: str, speech: list[str]) -> None:
    assert marked(text).speech == speech


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("On the channel's “Morning News,” Ms Lee said it was true.", []),
        ("“Never Again,” Ms Lee said.", ["Never Again,"]),
        ("Lee Says “Never Again,” Leaves Town", ["Never Again,"]),
    ],
)
def test_a_title_before_a_comma_is_no_speech(text: str, speech: list[str]) -> None:
    assert marked(text).speech == speech


@given(st.text(alphabet="“”„\"'‘’«»` \nabcAB.,!6", max_size=120))
def test_quotations_are_in_order_and_never_overlap(text: str) -> None:
    document = parse(text)
    for found in (document.quotations, document.scare_quotes):
        for quotation in found:
            assert 0 <= quotation.start < quotation.end <= len(text)
        for one, other in pairwise(found):
            assert one.end <= other.start


def test_many_marks_in_one_paragraph_stay_linear() -> None:
    # 20,000 opening marks without a partner: a quadratic pairing would take minutes.
    parse("“a " * 20_000).quotations
    parse("'a " * 20_000).quotations
