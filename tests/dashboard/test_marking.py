"""Cutting a text at its marks loses no character and nests marks in order."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.components.text import article
from dashboard.marking import cut_text, cut_title, find_marks
from framing.article import Article
from framing.scores import score_article

WORDS = st.sampled_from(
    ["despot", "may", "“", "”", "clearly", "he said.", "\n\n", "Ms Lind", "told us:", "A plan", ".", "the"]
)


def record(text: str, title: str | None = None) -> dict[str, Any]:
    return score_article(Article("x", text, title=title), as_is=True).to_dict()


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_every_character_of_a_paragraph_is_shown_once(text: str) -> None:
    made = record(text, title="A despot may fall")
    marks = find_marks(made)
    shown = ""
    for paragraph in cut_text(made, marks):
        shown += "\n"
        for run in paragraph:
            for piece in run.pieces:
                shown += text[piece.start : piece.end]
                for mark in piece.marks:
                    assert mark.start <= piece.start and piece.end <= mark.end
    assert shown.split() == text.split()
    assert "".join(made["title"][p.start : p.end] for p in cut_title(made, marks).pieces) == made["title"]


def test_marks_in_quotations_are_hollow_and_the_headline_has_its_own() -> None:
    made = record("“He is a despot,” she said. The despot fell.", title="Despot falls")
    marks = [m for m in find_marks(made) if m.layer == "loaded"]
    assert [(m.field, m.voice) for m in marks] == [
        ("title", "title"),
        ("text", "quote"),
        ("text", "narrator"),
    ]
    drawn = str(article(made, "a", find_marks(made)))
    assert drawn.count("m m-loaded hollow first last") == 1


def test_html_in_a_text_stays_text() -> None:
    hostile = "<script>alert(1)</script> The despot <b>fell</b>. <img src=x onerror=alert(1)>"
    drawn = article(record(hostile, title="<i>x</i>"), "a", [])
    assert "dangerously" not in str(drawn.to_plotly_json())
