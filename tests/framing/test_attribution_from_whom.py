"""Nouns whose holder stands behind "by", "from" or "among": "opposition from farmers"."""

from __future__ import annotations

import pytest

from attributed import names
from framing.attribution import find_attributions
from framing.document import parse


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The plan faces opposition from Republicans in the Senate.", "Republicans", "The plan"),
        (
            "He skipped the parade on Saturday, prompting criticism from several athletes.",
            "several athletes",
            "He skipped the parade on Saturday",
        ),
        (
            "It comes after a proposal by congressional Democrats for a higher wage.",
            "Democrats",
            "a higher wage",
        ),
        (
            "It comes after calls from lawmakers on Capitol Hill to end the program.",
            "lawmakers",
            "to end the program",
        ),
        (
            "They bowed to a demand from the union last week that it raise pay.",
            "the union",
            "that it raise pay",
        ),
        (
            "The rule follows an announcement by the ministry that it would close two mills.",
            "ministry",
            "that it would close two mills",
        ),
        ("The firm was subject to criticism from farmers.", "farmers", "The firm"),
        ("It met rejection of the plan among likely voters.", "likely voters", "the plan"),
    ],
)
def test_what_comes_from_somebody(text: str, source: str, content: str) -> None:
    found = find_attributions(parse(text))
    assert [name.removeprefix("the ") for name in names(text)] == [source.removeprefix("the ")]
    assert [text[slice(*span)] for a in found.attributions for span in a.content] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "The fires were set after attacks by rebels on two oil fields.",
        "That report by the ministry eased some worries about the harvest.",
        "The mill could receive a complaint from a member of the public.",
        "They’ll face questions from lawmakers on Tuesday.",
        "The plan has drawn a crowd from the town.",
        "There was a resistance to appointing people to look into shootings by the police.",
    ],
)
def test_what_nobody_says_yet_or_what_is_no_speech(text: str) -> None:
    assert names(text) == []
