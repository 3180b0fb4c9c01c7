"""Attribution: who is quoted or paraphrased, for which words."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.attribution import find_attributions
from framing.document import parse


class Seen(NamedTuple):
    source: str | None
    content: str
    kind: str


def seen(text: str) -> list[Seen]:
    found = find_attributions(parse(text))
    return [
        Seen(
            text[a.source[0] : a.source[1]] if a.source else None,
            " … ".join(text[start:end] for start, end in a.content),
            a.kind,
        )
        for a in found.attributions
    ]


@pytest.mark.parametrize(
    ("text", "source", "content", "kind"),
    [
        pytest.param(
            "“We will win,” Mr Smith said.", "Mr Smith", "We will win", "direct", id="speaker-after"
        ),
        pytest.param(
            "Mr Smith said: “We will win.”", "Mr Smith", "We will win", "direct", id="speaker-before"
        ),
        pytest.param("“We will win,” said Ann Smith.", "Ann Smith", "We will win", "direct", id="inverted"),
        pytest.param("She said that it may rain.", "She", "that it may rain", "indirect", id="said-that"),
        pytest.param("Mr Smith said it may rain.", "Mr Smith", "it may rain", "indirect", id="said-bare"),
        pytest.param(
            "It may rain, the agency said.", "the agency", "It may rain", "indirect", id="said-last"
        ),
        pytest.param(
            "The town is empty, according to the mayor.",
            "the mayor",
            "The town is empty",
            "indirect",
            id="according-to",
        ),
        pytest.param(
            "Mr Smith told reporters that the town is empty.",
            "Mr Smith",
            "that the town is empty",
            "indirect",
            id="told",
        ),
    ],
)
def test_attribution_is_found(text: str, source: str, content: str, kind: str) -> None:
    assert seen(text) == [Seen(source, content, kind)]


def test_quotation_interrupted_by_its_cue_is_one_attribution() -> None:
    assert seen("“We will win,” Mr Smith said. “We must.”") == [
        Seen("Mr Smith", "We will win … We must", "direct")
    ]


def test_sources_are_named_by_later_surname() -> None:
    text = "Ann Smith said it may rain. “It will,” Ms Smith said. She added that it rained."
    found = find_attributions(parse(text))
    assert [s.name for s in found.sources] == ["Ann Smith"]
    assert len(found.sources[0].mentions) == 3


def test_text_without_words_has_no_attribution() -> None:
    assert find_attributions(parse(" … “” ")) == ([], [])


_WORDS = """said says told according to that who Mr Smith Ann he she the critics report a wants adding and but
was asked by calls him U.S. of in Monday 5 BLITZER: Q. A.
“No,” 6'2\" “ ” '' `` ' ’ ‘ « » „ , . ; : ? ! ( ) —"""
PIECES = st.sampled_from([*_WORDS.split(), '"', "\n", "\n\n"])


@given(st.lists(PIECES, max_size=60).map(" ".join))
def test_spans_are_in_bounds_and_in_order(text: str) -> None:
    document = parse(text)
    found = find_attributions(document)
    starts = [a.content[0][0] for a in found.attributions]
    assert starts == sorted(starts)
    for attribution in found.attributions:
        for start, end in [*attribution.content, attribution.source or (0, 1), attribution.cue or (0, 1)]:
            assert 0 <= start < end <= len(text)
    named = {a.source_id for a in found.attributions} - {None}
    assert named == {s.id for s in found.sources}


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    find_attributions(parse(text))
