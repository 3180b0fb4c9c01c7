from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dashboard.pages.handout import lines_of


@given(st.text(alphabet="ab \n\u00e9“”’", max_size=400), st.integers(1, 80))
def test_lines_hold_every_word_once_and_in_order(text: str, width: int) -> None:
    lines = lines_of(text, width=width)
    assert " ".join(text[line.start : line.end] for line in lines).split() == text.split()
    for line in lines:
        piece = text[line.start : line.end]
        assert "\n" not in piece
        assert len(piece) <= width or len(piece.split()) == 1
