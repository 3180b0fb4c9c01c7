"""Offsets always point at what they say, and no text raises."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.document import WORD, parse

MARKS = st.text(alphabet="“”\"'’‘«»„`.,!?…() \n\tabcMrDU. 12é\u00ad\u200bİ—-&", max_size=120)


@given(st.one_of(st.text(max_size=200), MARKS))
def test_offsets_point_at_what_they_say(text: str) -> None:
    document = parse(text)
    assert [text[s:e] for s, e in zip(document.starts, document.ends, strict=True)] == document.words
    assert document.words == WORD.findall(text)
    pieces = [g + w for g, w in zip(document.gaps, [*document.words, ""], strict=True)]
    assert "".join(pieces) == text


@given(st.one_of(st.text(max_size=200), MARKS))
def test_sentences_and_quotations_are_ordered_and_hold_every_word(text: str) -> None:
    document = parse(text)
    assert [i for s in document.sentences for i in range(s.first, s.stop)] == list(range(len(document.words)))
    at = 0
    for sentence in document.sentences:
        assert at <= sentence.start <= document.starts[sentence.first]
        assert document.ends[sentence.stop - 1] <= sentence.end <= len(text)
        at = sentence.end
    at = 0
    for quotation in document.quotations:
        assert at <= quotation.start < quotation.end <= len(text)
        at = quotation.end
    assert len(document.quoted) == len(document.words)
    for index, start in enumerate(document.starts):
        assert bool(document.quoted[index]) == document.in_quotation(start)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("Mr. Smith met Dr. Jones. They talked.", ["Mr. Smith met Dr. Jones.", "They talked."]),
        ("Max W. Holt spoke.", ["Max W. Holt spoke."]),
        ("The U.S. Army moved. It rained.", ["The U.S. Army moved.", "It rained."]),
        ("It cost $3.5 million. Nobody paid.", ["It cost $3.5 million.", "Nobody paid."]),
        ("“Is it over?” he asked. “No.”", ["“Is it over?” he asked.", "“No.”"]),
        ("“What now?” Moss asked on Friday.", ["“What now?” Moss asked on Friday."]),
        ("He said it was over.” Then he left.", ["He said it was over.”", "Then he left."]),
        ("First line\nSecond line", ["First line", "Second line"]),
        ("A heading\n\nA sentence.", ["A heading", "A sentence."]),
        ("no stop at all", ["no stop at all"]),
        ("3. The film is long. It ends.", ["3. The film is long.", "It ends."]),
        ("It was 2013. He left.", ["It was 2013.", "He left."]),
        ("Sens. Reid and Paul spoke. They left.", ["Sens. Reid and Paul spoke.", "They left."]),
    ],
)
def test_sentence_boundaries(text: str, expected: list[str]) -> None:
    document = parse(text)
    assert [text[s.start : s.end] for s in document.sentences] == expected


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = "The minister said that\nthe talks would go on until\nthe end of the week and\nthen stop.\n\nNext."
    assert len(parse(text).paragraphs) == 2


def test_voices_of_sentences() -> None:
    document = parse(
        "“We will not give up the city at any price.” The minister left. He said “we will stay here now”."
    )
    assert [document.voice_of(s) for s in document.sentences] == ["quote", "narrator", "mixed"]


def test_a_long_line_without_a_sentence_end_is_one_sentence() -> None:
    assert len(parse("word " * 20_000).sentences) == 1
