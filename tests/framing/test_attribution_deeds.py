"""Deeds, names and nouns that look like speech: each beside the words that do attribute."""

from __future__ import annotations

import pytest

from framing.attribution import find_attributions
from framing.document import parse


def _cues(text: str) -> list[str]:
    """Return the cues that have a source, in small letters."""
    return [
        text[a.cue[0] : a.cue[1]].lower()
        for a in find_attributions(parse(text)).attributions
        if a.cue is not None and a.source is not None
    ]


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        pytest.param(
            "Mayor Holt issued a statement about the flood.",
            "Mayor Holt issued visas to the crew.",
            id="what is issued says something",
        ),
        pytest.param(
            "Mayor Holt issued the following statement on Monday.",
            "Mayor Holt issued two parking permits on Monday.",
            id="following before what is issued",
        ),
        pytest.param(
            "The agency released a short and angry letter.",
            "The agency released the two prisoners.",
            id="what is released",
        ),
        pytest.param(
            "The senator unveiled a proposal on rents.",
            "The senator unveiled a bronze horse in the park.",
            id="what is unveiled",
        ),
        pytest.param(
            "Mr Holt declined an interview on Monday.",
            "Sales at Holt Brothers declined 40 percent in May.",
            id="an amount is not declined",
        ),
        pytest.param(
            "Ms Berg hit Mr Holt over his taxes.",
            "Ms Berg hit a milestone in her career.",
            id="hit somebody",
        ),
        pytest.param(
            "The senators hammered the bank's chief for an hour.",
            "The senators hammered nails for an hour.",
            id="hammered somebody",
        ),
        pytest.param(
            "Ms Berg ripped the proposal on Friday.",
            "Ms Berg ripped her sleeve on Friday.",
            id="ripped what somebody said",
        ),
        pytest.param(
            "The judges held that the contract was void.",
            "The judges held a short hearing that was open to all.",
            id="held that, held a hearing",
        ),
        pytest.param(
            "The council debated whether the bridge should stay.",
            "The mayor joined the council debate stage on Friday.",
            id="debated whether, the debate stage",
        ),
        pytest.param(
            "Voters showed that they care about rents.",
            "Voters showed up in the rain on Sunday.",
            id="showed that, showed up",
        ),
        pytest.param(
            "The owners wrote that the costs are high.",
            "The owners wrote off the costs last year.",
            id="wrote that, wrote off",
        ),
        pytest.param(
            "Ms Berg called Mr Holt a liar.",
            "A teacher named Holt won the race.",
            id="called somebody something, named",
        ),
        pytest.param(
            "The board repeated its refusal to sell.",
            "Ms Berg wrote about Mr Holt's repeated absences.",
            id="repeated, somebody's repeated absences",
        ),
        pytest.param(
            "Ms Berg is regarding the offer as an insult, and said so.",
            "The council left the rules regarding visas alone.",
            id="a participle that is a preposition",
        ),
    ],
)
def test_words_attribute_and_deeds_do_not(words: str, deed: str) -> None:
    assert _cues(words)
    assert [cue for cue in _cues(deed) if cue != "wrote about"] == []


@pytest.mark.parametrize(
    ("done", "could"),
    [
        pytest.param(
            "Ms Berg went to Hull to defend the merger.",
            "It was the last chance for Ms Berg to defend the merger.",
            id="a chance to defend",
        ),
        pytest.param(
            "Members went to the meeting to support Ms Berg.",
            "Members of the club are free to support Ms Berg.",
            id="free to support",
        ),
    ],
)
def test_whoever_may_say_something_has_not_said_it(done: str, could: str) -> None:
    assert _cues(done)
    assert _cues(could) == []


@pytest.mark.parametrize(
    ("verb", "noun"),
    [
        pytest.param(
            "The group attacks the plan in its letter.",
            "The May attacks changed the race.",
            id="attacks changed the race",
        ),
        pytest.param(
            "The paper reports that prices fell.",
            "After news reports that fall, the plan died.",
            id="news reports",
        ),
        pytest.param(
            "The editor details the plan in a column.",
            "She knew all those unflattering details about the plan.",
            id="those unflattering details",
        ),
    ],
)
def test_a_noun_is_no_verb(verb: str, noun: str) -> None:
    assert _cues(verb)
    assert _cues(noun) in ([], ["knew"])
