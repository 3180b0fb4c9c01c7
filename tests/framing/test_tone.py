"""Tone: TextBlob's own numbers to the last bit, of whatever text."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.tone import OURS, tone

SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))

# What the tokeniser and the analyser treat in a way of its own, beside words known and unknown to them.
PIECES = (
    *("good", "terrible", "not", "no", "never", "very", "really", "hardly", "absolutely", "well-known"),
    *("minister", "talks", "Yerevan", "a", "I", "of", "in", "so", "ox", "X", "x", "D", "xD", "XD", "o", "O"),
    *("Mr.", "Mr", "U.S.", "e.g.", "J.", "Gulf.", "talks.", "talks,", "so.", "“talks", "talks,”", "he’s"),
    *("minister’s", "isn't", "don’t", "can't", "won't", "'s", "n't", "2022", "8", "(2018)", "1,000", "3"),
    *("8", ")", "(", ":", ";", "=", "-", ":)", ":-(", "<3", "♥", "_O", ".O", "!", "(!)", "( !", "good!"),
    *("talks!", "talks?", "...", "…", '"', "'", "“", "”", "’", "--", "—", "the-most", "é", "İ", "ΑΣ", "ß"),
    *("\n", "\n\n", "\r\n", "\t", "\xa0", "", "https://example.org/a?b", "a_b", "@name", "END-OF-SENTENCE"),
)


def by_textblob(text: str) -> tuple[float, float]:
    from textblob import TextBlob

    polarity, subjectivity = TextBlob(text).sentiment
    return max(-1.0, min(1.0, polarity)), max(0.0, min(1.0, subjectivity))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_seeds_have_the_numbers_of_textblob(seed: Path) -> None:
    text = seed.read_text("utf-8")
    found = tone(text)
    assert found == by_textblob(text)
    assert found != (0.0, 0.0)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The talks were not in any way very good!",
        "It was really of a very bad kind, no: a good one.",
        "not minister good. never a good day. not of it good",
        "Max D won. Ox D lost :D",
        "Note: D and P : P said ( ! ) so",
        "The minister said at the talks: s",
        "Minister talks terrible talks minister talks!",
    ],
)
def test_reach_of_words_and_emoticons_is_that_of_textblob(text: str) -> None:
    assert tone(text) == by_textblob(text)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(" \n") | st.just(" "))))
def test_any_row_of_odd_pieces_has_the_numbers_of_textblob(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + space for piece, space in pieces)
    assert tone(text) == by_textblob(text)


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_any_text_has_the_numbers_of_textblob(text: str) -> None:
    assert tone(text) == by_textblob(text)


@pytest.mark.parametrize(("ours", "left_out"), [("1", True), ("", False)])
def test_what_nltk_takes_along_is_left_out_in_processes_of_the_command(ours: str, left_out: bool) -> None:
    code = (
        "import sys; from framing.tone import tone; tone('A good day.');"
        "print([name for name in ('sklearn', 'scipy') if name in sys.modules]); import scipy.sparse"
    )
    env = {name: value for name, value in os.environ.items() if name != OURS} | ({OURS: ours} if ours else {})
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env)
    assert (done.stdout.split("\n")[0] == "[]") is left_out
