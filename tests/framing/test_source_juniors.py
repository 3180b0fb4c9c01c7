"""Father and son of one name are two sources; one who is sometimes called Jr. is one."""

from __future__ import annotations

import pytest

from framing.attribution import find_attributions
from framing.document import parse


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Max Holt said it was late. Max Holt Jr. said it was early. Holt Jr. added that it rained. "
            "Holt said no more.",
            {"Max Holt": 2, "Max Holt Jr": 2},
        ),
        (
            "“It was late,” Holt Jr. said. Max Holt Jr. said it rained. Mayor Max Holt said it was early.",
            {"Max Holt Jr": 2, "Max Holt": 1},
        ),
        ("Max Holt Jr. said it was late. Holt said it rained. Mr. Holt said no more.", {"Max Holt": 3}),
        ("Max Holt III said it was late. Max Holt said it rained.", {"Max Holt III": 1, "Max Holt": 1}),
    ],
)
def test_father_and_son(text: str, names: dict[str, int]) -> None:
    found = find_attributions(parse(text))
    heard = {s.name: sum(a.source_id == s.id for a in found.attributions) for s in found.sources}
    assert heard == names


@pytest.mark.parametrize("text", ["Jr", "II", "“Jr”", "Jr."])
def test_a_suffix_that_opens_a_text_names_nobody(text: str) -> None:
    assert find_attributions(parse(text)).sources == []
