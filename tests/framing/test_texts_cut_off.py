"""A text that breaks off after any word, as previews and broken feeds do, is scored like any other."""

from __future__ import annotations

import csv
from importlib.resources import files
from itertools import accumulate
from pathlib import Path

import pytest

from framing.attribution import find_attributions
from framing.document import Document, parse
from framing.hedging import find_hedges, sentence_strengths
from framing.loaded_language import find_loaded_language, sentence_probabilities

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
LEXICONS = ("hedges", "boosters", "attribution_cues")


def _examples(lexicon: str) -> list[str]:
    rows = (files("framing") / "lexicons" / f"{lexicon}.csv").read_text("utf-8").splitlines()
    return [row["example"] for row in csv.DictReader(rows)]


def _prefixes(text: str) -> list[str]:
    """Return ``text`` cut off after each of its words, without the punctuation behind the cut."""
    return [part.rstrip(" .,;:!?") for part in accumulate(text.split(" "), lambda a, b: f"{a} {b}")]


def _measured(text: str) -> Document:
    document = parse(text)
    sentence_strengths(document, find_hedges(document))
    sentence_probabilities(document, find_loaded_language(document))
    for found in find_attributions(document).attributions:
        spans = [*found.content, *(span for span in (found.source, found.cue) if span)]
        assert all(0 <= start < end <= len(text) for start, end in spans), (text, found)
    return document


@pytest.mark.parametrize("name", LEXICONS)
def test_every_example_of_a_lexicon_may_break_off(name: str) -> None:
    examples = _examples(name)
    assert len(examples) > 100
    for example in examples:
        for text in _prefixes(example):
            _measured(text)


@pytest.mark.parametrize("path", SEEDS, ids=[path.stem for path in SEEDS])
def test_an_article_may_break_off_after_any_word(path: Path) -> None:
    for paragraph in path.read_text("utf-8").splitlines():
        for text in _prefixes(paragraph)[:60]:
            _measured(text)


@pytest.mark.parametrize(
    "text",
    [
        "There were calls by the governor and the unions for",
        "The council is waiting for a 17-page report by the Centers for",
        "The clerks were wary of",
        "There is concern among his critics about",
        "To some",
        "She rejected the claim of the union that",
        "He is accused of",
        "According to",
        "The minister was quoted as saying",
    ],
)
def test_what_breaks_off_after_a_cue_has_no_content(text: str) -> None:
    _measured(text)
    assert [found for found in find_attributions(parse(text)).attributions if found.kind == "direct"] == []
