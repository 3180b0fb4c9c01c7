"""Every record is what the contract says: shape, offsets, order, and nulls where nothing can be known."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing import Article, score_article
from framing.record import schema
from framing.scores import SCORE_NAMES

VALIDATOR = jsonschema.Draft202012Validator(schema())
PIECES = st.lists(
    st.sampled_from(
        [
            "The despot said: “We may win.”",
            "“It could crumble,” he told reporters.",
            "Critics say it is clearly disastrous.",
            "According to Ms Jones, the deal fell on deaf ears.",
            "\n\n",
            " ",
            '"',
            "“",
            "”",
            "''",
            'He said "no',
            "Sign up for our newsletter",
            "May 5, 2020",
        ]
    ),
    max_size=25,
).map("".join)


def check(record: dict[str, Any]) -> None:
    """Assert all that the contract promises of any record."""
    VALIDATOR.validate(record)
    assert set(record["scores"]) == set(SCORE_NAMES)
    text = {"text": record["text"], "title": record["title"] or ""}
    assert record["words"]["total"] == record["words"]["narrator"] + record["words"]["quote"]
    for span in record["spans"]:
        assert text[span["field"]][span["start"] : span["end"]] == span["text"]
        if span["field"] == "title":
            assert span["voice"] == "title"
        else:
            said = any(s <= span["start"] < e for s, e in record["quotations"])
            assert span["voice"] == ("quote" if said else "narrator")
    for measure in ("loaded", "hedge", "booster"):
        for field in ("title", "text"):
            spans = [s for s in record["spans"] if s["measure"] == measure and s["field"] == field]
            assert all(a["end"] <= b["start"] for a, b in pairwise(spans))
    length = len(record["text"])
    for sentence in record["sentences"]:
        assert 0 <= sentence["start"] < sentence["end"] <= length
    ids = {source["id"] for source in record["sources"]}
    assert ids == {a["source_id"] for a in record["attributions"]} - {None}
    for attribution in record["attributions"]:
        for start, end in [
            *attribution["content"],
            attribution["source"] or (0, 0),
            attribution["cue"] or (0, 0),
        ]:
            assert 0 <= start <= end <= length
    for removal in record["removed"]:
        assert 0 <= removal["at"] <= length


@given(st.one_of(PIECES, st.text(max_size=300)), st.one_of(st.none(), st.text(max_size=60)), st.booleans())
@settings(max_examples=150)
def test_any_text_gives_a_valid_record(text: str, title: str | None, as_is: bool) -> None:
    check(score_article(Article("x", text, title=title), as_is=as_is).to_dict())


def test_empty_text_has_null_scores_and_a_warning() -> None:
    record = score_article(Article("x", "")).to_dict()
    check(record)
    assert set(record["scores"].values()) == {None}
    assert [w["code"] for w in record["warnings"]] == ["empty"]


def test_another_language_keeps_words_and_nulls_every_score() -> None:
    text = "Der Minister sagte am Montag, dass die Verhandlungen noch nicht zu Ende seien. " * 8
    record = score_article(Article("x", text)).to_dict()
    check(record)
    assert set(record["scores"].values()) == {None}
    assert record["words"]["total"] > 50
    assert "not_english" in [w["code"] for w in record["warnings"]]


def test_as_is_leaves_the_text_untouched() -> None:
    text = "  A title \n\nBy Jane Doe\n\nREAD MORE: something else\n\nThe talks went on. "
    record = score_article(Article("x", text), as_is=True).to_dict()
    assert record["text"] == text
    assert record["removed"] == []


def test_rates_are_marks_per_thousand_words_of_their_voice() -> None:
    text = "The despot spoke of trade on Monday. “He is a despot and we will not go there again,” she said."
    record = score_article(Article("x", text), as_is=True).to_dict()
    words = record["words"]
    for voice in ("narrator", "quote"):
        marks = sum(s["voice"] == voice and s["measure"] == "loaded" for s in record["spans"])
        assert marks >= 1
        assert record["scores"][f"loaded_rate_{voice}"] == pytest.approx(
            1000 * marks / words[voice], abs=1e-3
        )


def test_headline_marks_have_voice_title() -> None:
    record = score_article(Article("x", "The talks ended.", title="Despot isolated after summit")).to_dict()
    titles = [(s["text"], s["voice"]) for s in record["spans"] if s["field"] == "title"]
    assert ("Despot", "title") in titles
    assert record["title_loaded"] is not None


def test_tone_is_null_unless_asked_for() -> None:
    article = Article("x", "The talks were good and the weather was very nice.")
    assert score_article(article).scores["tone_polarity"] is None
    tone = score_article(article, tone=True).scores["tone_polarity"]
    assert tone is not None and 0 < tone <= 1


def test_a_mark_belongs_to_the_source_whose_content_holds_it_also_after_an_inner_content() -> None:
    from framing.attribution import Attributed, Attribution, Source
    from framing.document import parse
    from framing.hit import Hit
    from framing.scores import _spans

    body = parse("Ann Lee said that Berg said no and that it may rain.")
    hit = Hit(40, 43, 9, 10, "hedge", "modal", "may", 0.5, lambda: "x")
    attributions = [
        Attribution((0, 7), (8, 12), ((13, 51),), "indirect", "s1"),
        Attribution((18, 22), (23, 27), ((28, 30),), "indirect", "s2"),
    ]
    sources = [Source(i, i, "unknown", None, (), 1, ()) for i in ("s1", "s2")]
    (span,) = _spans(body, parse(""), [hit], [], Attributed(attributions, sources))
    assert span["source_id"] == "s1"
