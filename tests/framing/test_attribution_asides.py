"""Who speaks where an aside parts the subject from its verb, and where no aside does."""

from __future__ import annotations

import pytest

from attributed import found as _found
from attributed import names


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Ann Lee, who is backed by the union, said the plan was dead.", "Ann Lee", "the plan was dead"),
        ("Ann Lee, whose third place was seen as a loss, said she would stay.", "Ann Lee", "she would stay"),
        ("Ann Lee, a host considered one of the best in town, said it was late.", "Ann Lee", "it was late"),
        ("Ann Lee, after voters rejected the plan, said it was over.", "Ann Lee", "it was over"),
        ("The firm, which analysts say is worth a lot, said it would close.", "The firm", "it would close"),
        (
            "The board, in an effort that has drawn criticism from business groups, has said it would act.",
            "The board",
            "it would act",
        ),
        ("But the report, issued after critics said it was late, warned of a loss.", "the report", "a loss"),
        # Two speakers, one after the other, without an aside.
        ("In May, Ann Lee said the plan was dead.", "Ann Lee", "the plan was dead"),
        ("Days after Lee left Rome, the Union said it had paid.", "the Union", "it had paid"),
        ("The plan, the mayor said, was dead.", "the mayor", "The plan … was dead"),
        ("SALEM, Ohio — Ann Lee, the mayor, told voters that it was over.", "Ann Lee", "that it was over"),
        # A sentence that goes on with quoted words is no closing cue.
        (
            "Ann Lee, who backed the tax, said Moss “understood that it could not pass.”",
            "Ann Lee",
            "Moss “understood that it could not pass",
        ),
    ],
)
def test_the_subject_before_an_aside_speaks(text: str, source: str, content: str) -> None:
    assert (source, content) in [(one, said) for one, _, said in _found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "One of the authors of that 2013 report, Ann Lee, said the vote will test it.",
        "The paper's editor, Ann Lee, said the vote will test it.",
        "The paper's editor, Ann Lee, a writer, said the vote will test it.",
    ],
)
def test_a_name_between_commas_is_who_speaks(text: str) -> None:
    assert names(text) == ["Ann Lee"]


def test_a_list_of_speakers_before_a_comma_stays_a_list() -> None:
    text = "Ann Lee of Ohio, Max Holt of Iowa and Tom Berg of Utah, all members, said it was late."
    assert "Tom Berg" in names(text)
