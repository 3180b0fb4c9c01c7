"""Whoever directs a public body or a paper is of its kind, wherever the body stands."""

from __future__ import annotations

import pytest

from framing.attribution import find_attributions
from framing.document import parse


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Max Holt, the former CIA director, said it was late.", "official"),
        ("FBI Director Max Holt said it was late.", "official"),
        ("Max Holt, director of the FBI, said it was late.", "official"),
        ("Max Holt, a CNN director, said it was late.", "media"),
        ("Max Holt, the union's director, said it was late.", "organisation"),
        ("Max Holt, executive director of the Hull Union, said it was late.", "organisation"),
    ],
)
def test_a_director_is_of_the_kind_of_the_body(text: str, kind: str) -> None:
    assert [source.kind for source in find_attributions(parse(text)).sources] == [kind]
