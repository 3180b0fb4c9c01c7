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


def check_spans(text: str) -> None:
    document = parse(text)
    found = find_attributions(document)
    starts = [a.content[0][0] for a in found.attributions]
    assert starts == sorted(starts)
    for attribution in found.attributions:
        for start, end in [*attribution.content, attribution.source or (0, 1), attribution.cue or (0, 1)]:
            assert 0 <= start < end <= len(text)
    named = {a.source_id for a in found.attributions} - {None}
    assert named == {s.id for s in found.sources}


@given(st.one_of(st.lists(PIECES, max_size=60).map(" ".join), st.text(max_size=300)))
def test_spans_are_in_bounds_and_in_order(text: str) -> None:
    check_spans(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ann Lee, 45, a nurse from Hull, said the ward was full.",
            [Seen("Ann Lee", "the ward was full", "indirect")],
            id="apposition",
        ),
        pytest.param(
            "In Hull, Ann Lee, who runs the ward, said it was full.",
            [Seen("Ann Lee", "it was full", "indirect")],
            id="relative-clause",
        ),
        pytest.param(
            "The ward was full, said Ann Lee, who runs it.",
            [Seen("Ann Lee", "The ward was full", "indirect")],
            id="inverted-indirect",
        ),
        pytest.param(
            "Ann Lee said the ward was full, adding that it would stay so.",
            [
                Seen("Ann Lee", "the ward was full", "indirect"),
                Seen("Ann Lee", "that it would stay so", "indirect"),
            ],
            id="two-cues-in-one-sentence",
        ),
        pytest.param(
            "While Ann Lee said the ward was full, Tom Berg walked in.",
            [Seen("Ann Lee", "the ward was full", "indirect")],
            id="main-clause-is-not-content",
        ),
        pytest.param(
            "The ward, Ann Lee said, would stay full.",
            [Seen("Ann Lee", "The ward … would stay full", "indirect")],
            id="cue-in-the-middle",
        ),
        pytest.param(
            "As Ann Lee put it, “We are full.”", [Seen("Ann Lee", "We are full", "direct")], id="as-x-put-it"
        ),
        pytest.param(
            "Ann Lee believes the ward has been “heavily overrun”.",
            [Seen("Ann Lee", "the ward has been “heavily overrun", "mixed")],
            id="fragment-makes-it-mixed",
        ),
        pytest.param(
            "New wards are said to have opened.",
            [Seen(None, "New wards … to have opened", "indirect")],
            id="hearsay",
        ),
        pytest.param("Ann Lee wants to resign.", [Seen("Ann Lee", "to resign", "indirect")], id="attitude"),
        pytest.param(
            "It rejects Ann Lee’s claim that the ward is full, Tom Berg said.",
            [Seen("Tom Berg", "It rejects Ann Lee’s claim that the ward is full", "indirect")],
            id="closing-cue-takes-the-sentence",
        ),
        pytest.param(
            "LEE: We are full today.\n\nBERG: Since when is that so?\n\nLEE: Since noon, all of us.\n\n"
            "BERG: Nobody told us that we are full.",
            [
                Seen("LEE", "We are full today", "indirect"),
                Seen("BERG", "Since when is that so", "indirect"),
                Seen("LEE", "Since noon, all of us", "indirect"),
                Seen("BERG", "Nobody told us that we are full", "indirect"),
            ],
            id="transcript",
        ),
        pytest.param(
            "Ann Lee said: “We are full.\n\n“We will stay so.”",
            [Seen("Ann Lee", "We are full … We will stay so", "direct")],
            id="over-paragraphs",
        ),
        pytest.param("The plan failed in the proposed form.", [], id="no-attribution"),
        pytest.param("The summit saw the president leave.", [], id="a-thing-is-no-source"),
    ],
)
def test_attributions_of_a_text(text: str, expected: list[Seen]) -> None:
    assert seen(text) == expected


@pytest.mark.parametrize(
    "piece", ["He said it rained, ", "“a ", "Smith, a man, ", "and said ", "X: y\n\n", "who said "]
)
def test_long_texts_take_linear_time(piece: str) -> None:
    # Half a megabyte of one pattern: anything quadratic would run into the suite's timeout.
    find_attributions(parse(piece * (500_000 // len(piece))))


def test_spans_of_capitals_lists_and_marks_are_in_bounds_and_in_order() -> None:
    for text in ("THE MAYOR SAID IT RAINED. " * 50, "• one\n• two said\n• three", '" ' * 500, "said " * 500):
        check_spans(text)


def test_words_of_a_source_count_once_and_mentions_are_in_order() -> None:
    text = (
        "“The plan is bad,” said Ann Lee, who warned that the minister said the roof would fall. "
        "But, Mr. Berg said, it is late. Lee said she would go, Lee said."
    )
    document = parse(text)
    found = find_attributions(document)
    assert found.attributions
    for attribution in found.attributions:
        assert all(start < end for start, end in attribution.content)
    for source in found.sources:
        said = {
            word
            for a in found.attributions
            if a.source_id == source.id
            for span in a.content
            for word in range(*document.words_between(*span))
        }
        assert source.words == len(said)
        assert list(source.mentions) == sorted(set(source.mentions))
    first = [source.mentions[0] for source in found.sources]
    assert first == sorted(first)


@pytest.mark.parametrize("piece", ["said ", "said, "])
def test_a_text_without_a_sentence_end_takes_linear_time(piece: str) -> None:
    find_attributions(parse(piece * 8_000))


def test_very_many_names_take_linear_time() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = [f"{a.upper()}{b}{c}" for a in letters for b in letters for c in letters][:1500]
    namesakes = "".join(f"{name} Smithers said it was bad. " for name in names)
    surnames = "".join(f"{name}er said it was bad. " for name in names)
    assert find_attributions(parse(namesakes + surnames)).attributions
