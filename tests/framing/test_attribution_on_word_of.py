"""Who speaks on whose word: "“Yes,” Lee said, according to Reuters"; "per the agency"."""

from __future__ import annotations

import pytest

from attributed import names
from framing.attribution import find_attributions
from framing.document import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is over,” Mr. Holt said, according to Reuters.", ["Holt", "Reuters"]),
        ("The talks are over, Mr. Holt said, according to Reuters.", ["Holt", "Reuters"]),
        ("“It is over,” said Ann Lee, per the Hull Times.", ["Ann Lee", "Hull Times"]),
        ("Wages fell, per the Labor Department.", ["Labor Department"]),
        ("In the words of one aide, the talks were a disaster.", ["one aide"]),
        ("In Ms. Lee's words, the talks were a disaster.", ["Lee"]),
        ("By the agency's count, nine men left.", ["the agency"]),
        ("Farm lawyers’ arguments for not calling Lee were weak.", ["Farm lawyers"]),
        # twins
        ("Wages fell, according to Reuters.", ["Reuters"]),
        ("It costs nine dollars a head, per person.", []),
        ("They earn nine dollars per the usual week.", []),
        ("In other words, the talks were a disaster.", []),
        ("In the words of that song, nothing was missing.", []),
    ],
)
def test_whose_word_it_is(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_each_has_their_own_content() -> None:
    text = "“It is over,” Mr. Holt said, according to Reuters."
    found = find_attributions(parse(text)).attributions
    assert [[text[slice(*span)] for span in a.content] for a in found] == [
        ["It is over"],
        ["It is over,” Mr. Holt said"],
    ]
