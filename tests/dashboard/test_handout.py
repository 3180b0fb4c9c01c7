from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dashboard.pages.handout import _shown, lines_of


@given(st.text(alphabet="ab \n\u00e9“”’", max_size=400), st.integers(1, 80))
def test_lines_hold_every_word_once_and_in_order(text: str, width: int) -> None:
    lines = lines_of(text, width=width)
    assert " ".join(text[line.start : line.end] for line in lines).split() == text.split()
    for line in lines:
        piece = text[line.start : line.end]
        assert "\n" not in piece
        assert len(piece) <= width or len(piece.split()) == 1


def test_a_name_broken_over_two_lines_is_hidden_on_both() -> None:
    text = "He told the Daily Echo so."
    record = {"outlet": "Daily Echo", "url": None, "author": None, "text": text}
    lines = lines_of(text, width=18)
    assert [text[line.start : line.end] for line in lines] == ["He told the Daily", "Echo so."]
    shown = [_shown(text, line.start, line.end, (record, None)) for line in lines]
    assert shown == ["He told the [this outlet]", " so."]
    assert _shown(text, 0, len(text), ()) == text
