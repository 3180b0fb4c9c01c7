from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dashboard.pages.handout import _printed, _shown, lines_of


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


def test_a_paragraph_of_a_content_note_leaves_one_line_and_every_number_as_it_was() -> None:
    text = "One two three.\n\nGrim words stand here, and here.\n\nFour five six seven."
    record = {"text": text, "extra": {"content_fold": "Grim words stand"}}
    whole = _printed(record, 12, whole=True)
    cut = _printed(record, 12, whole=False)
    assert [n for n, _, _ in whole] == list(range(1, len(whole) + 1))
    assert all(kept for _, _, kept in whole)
    left = [n for n, _, kept in cut if not kept]
    assert len(left) == 1
    printed = {n: text[line.start : line.end] for n, line, kept in cut if kept}
    assert " ".join(printed.values()) == "One two three. Four five six seven."
    assert all(printed[n] == text[line.start : line.end] for n, line, _ in whole if n in printed)
