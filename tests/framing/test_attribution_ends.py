"""Where contents end: verbs that go on beside the cue, contrasts, lists after a colon, and their twins."""

from __future__ import annotations

import pytest

from attributed import found as _found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A second verb is the source's only in the form of the cue.
        (
            "Ms Lee says she met the mayor and asked him to close the bridge.",
            ("Ms Lee", "says", "she met the mayor and asked him to close the bridge"),
        ),
        (
            "The mayor says the plan is sound and asks the town to back it.",
            ("The mayor", "says", "the plan is sound"),
        ),
        (
            "Ms Lee warned that the fund lacks plans and voices in town.",
            ("Ms Lee", "warned", "that the fund lacks plans and voices in town"),
        ),
        (
            "She praised the plan and announced a vote.",
            ("She", "praised", "the plan"),
        ),
        # The source's next deed, which is no cue.
        ("The board denied the charge and closed the inquiry.", ("The board", "denied", "the charge")),
        (
            "The mayor left, blaming the union and cancelling the meeting.",
            ("The mayor", "blaming", "the union"),
        ),
        # Two nouns are one object.
        (
            "The board denied the charge and the delay.",
            ("The board", "denied", "the charge and the delay"),
        ),
        # What is set against the first half belongs to a finding; who speaks after "while" is somebody else.
        (
            "The survey found that 40 percent backed the road, while the rest were against it.",
            ("The survey", "found", "that 40 percent backed the road, while the rest were against it"),
        ),
        (
            "Ms Lee said the road was safe, while the union said it was not.",
            ("Ms Lee", "said", "the road was safe"),
        ),
        (
            "Ms Lee said the road was safe, while praising the builders.",
            ("Ms Lee", "said", "the road was safe"),
        ),
        # Lists and times have colons inside; a clause after one is the writer's.
        (
            "The union praised three towns: Hull, Bath and Leeds.",
            ("The union", "praised", "three towns: Hull, Bath and Leeds"),
        ),
        (
            "The mayor mocked students for eating at 11:30 at night.",
            ("The mayor", "mocked", "students for eating at 11:30 at night"),
        ),
        ("The mayor mocked the plan: it was late.", ("The mayor", "mocked", "the plan")),
        (
            "The mayor blamed the builders, not the council.",
            ("The mayor", "blamed", "the builders, not the council"),
        ),
    ],
)
def test_a_content_ends_where_the_source_stops(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in _found(text)
