"""Attributions that were easy to miss: attitudes with their prepositions, speech inside speech, bounds."""

from __future__ import annotations

import pytest

from framing.attribution import find_attributions
from framing.document import parse


def _found(text: str) -> list[tuple[str | None, str | None, str]]:
    return [
        (
            text[slice(*a.source)] if a.source else None,
            text[slice(*a.cue)] if a.cue else None,
            " … ".join(text[slice(*content)] for content in a.content),
        )
        for a in find_attributions(parse(text)).attributions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Many drivers were outraged by the new toll.",
            ("Many drivers", "were outraged", "the new toll"),
        ),
        ("The board is divided over the plan.", ("The board", "is divided", "the plan")),
        ("The union is not interested in another vote.", ("The union", "is not interested", "another vote")),
        ("Ms Lee distanced herself from the report.", ("Ms Lee", "distanced herself from", "the report")),
        ("The mayor doubled down on his plan.", ("The mayor", "doubled down on", "his plan")),
        ("Ms Lee is known for her temper.", (None, "is known", "Ms Lee … for her temper")),
        (
            "Half of them said the road was safe, compared with 40 percent who said it was closed.",
            ("who", "said", "it was closed"),
        ),
        (
            "The mayor rebuked critics who say the bridge is unsafe.",
            ("who", "say", "the bridge is unsafe"),
        ),
    ],
)
def test_found(text: str, expected: tuple[str | None, str | None, str]) -> None:
    assert expected in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The town known as the Gate lies on the lake.",
        "She said that the men who built the bridge were paid.",
    ],
)
def test_nobody_speaks_inside(text: str) -> None:
    assert len(_found(text)) <= 1
