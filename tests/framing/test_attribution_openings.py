"""Clauses and titles before a cue, quoted words inside a clause, asides inside an object, and their twins."""

from __future__ import annotations

import pytest

from attributed import found as _found
from framing.attribution import find_attributions
from framing.document import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # An opening clause ends where its main clause begins.
        (
            "But now that we know they are big, it looks wrong to wait.",
            ("we", "know", "they are big"),
        ),
        (
            "If we hear her rightly when she says she will run everywhere, it would seem so.",
            ("she", "says", "she will run everywhere"),
        ),
        (
            "Among those who said they cared most about the price, most in both towns backed Lee.",
            ("who", "said", "they cared most about the price"),
        ),
        (
            "The plan has no chance, and while he said he'd hold a hearing, it's unlikely to pass.",
            ("he", "said", "he'd hold a hearing"),
        ),
        (
            "Ms Lee said that if the rain came, it would stop.",
            ("Ms Lee", "said", "that if the rain came, it would stop"),
        ),
        # The next source's clause is not this one's.
        (
            "42 percent say they are happy, 32 percent say they are not.",
            ("42 percent", "say", "they are happy"),
        ),
        (
            "Ms Lee said that if it rained, party leaders said no to all.",
            ("Ms Lee", "said", "that if it rained, party leaders said no to all"),
        ),
        # A title, a quoted word about the source or an opening clause before a cue is not what was said.
        (
            "Sunday on the channel's “Morning News,” Ann Lee said the plan was in question.",
            ("Ann Lee", "said", "the plan was in question"),
        ),
        (
            "Max Holt, host of the station's “Good Day,” suggested the refusal could end it.",
            ("Max Holt", "suggested", "the refusal could end it"),
        ),
        (
            "Holt, who calls Lee a “bully,” said he doesn't believe the effort will end.",
            ("Holt", "said", "he doesn't believe the effort will end"),
        ),
        (
            "Asked whether Lee “has the nerve to serve here,” most voters said they had no idea.",
            ("most voters", "said", "they had no idea"),
        ),
        (
            "“We have the nerve to serve here,” most voters said on Monday.",
            ("most voters", "said", "We have the nerve to serve here"),
        ),
        # A comma inside closing marks ends no clause.
        (
            "Mr. Lee said that their father “could be hard,” and that the boy had struggled.",
            ("Mr. Lee", "said", "that their father “could be hard,” and that the boy had struggled"),
        ),
        (
            "Mr. Lee called the vote “a sham,” and the board met again.",
            ("Mr. Lee", "called", "the vote “a sham"),
        ),
        # A cue of several words is one only with all of them.
        (
            "Ms Lee said the team has been tested, coming from far behind to win.",
            ("Ms Lee", "said", "the team has been tested, coming from far behind to win"),
        ),
        (
            "Ms Lee said the team has been tested, noting its wins.",
            ("Ms Lee", "said", "the team has been tested"),
        ),
        # States, dates and asides inside an object.
        (
            "She called for a ban after the flood in Salem, Ohio, and flew home.",
            ("She", "called for", "a ban after the flood in Salem, Ohio"),
        ),
        ("She recalled the Sept. 11, 2001, attacks.", ("She", "recalled", "the Sept. 11, 2001, attacks")),
        (
            "The letter accuses one of the writers, Ann Lee, of ignoring the facts.",
            ("The letter", "accuses", "one of the writers, Ann Lee, of ignoring the facts"),
        ),
        (
            "The mayor thanked his parents, as well as his team.",
            ("The mayor", "thanked", "his parents, as well as his team"),
        ),
        ("The mayor praised the plan, as did the board.", ("The mayor", "praised", "the plan")),
    ],
)
def test_a_content_begins_and_ends_with_what_was_said(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in _found(text)


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        # Signed on a line of its own.
        (
            "“The road is long and we have only begun.”\n\n— Ann Lee",
            "Ann Lee",
            "The road is long and we have only begun",
        ),
        # The next paragraph's first sentence is not a cue of this one's quotation.
        (
            "“We lost,” Ann Lee said. “I want to be part of what comes.”\n\nHolt fired back with a letter.",
            "Ann Lee",
            "I want to be part of what comes",
        ),
        # A verb that no list names begins a run like any other.
        (
            "“We have to go there?” asked Ann Lee, who wants a law. “I would like to hear more of it all.”",
            "Ann Lee",
            "I would like to hear more of it all",
        ),
        # A quotation that is left open at the end of its paragraph goes on in the next.
        (
            "“It is sound,” Ann Lee said. “It took us months to write it.\n\n“And we stand by it today.”",
            "Ann Lee",
            "It took us months to write it",
        ),
    ],
)
def test_a_quotation_has_the_one_who_spoke(text: str, name: str, content: str) -> None:
    read = find_attributions(parse(text))
    names = {source.id: source.name for source in read.sources}
    said = {text[a:b]: names.get(one.source_id or "") for one in read.attributions for a, b in one.content}
    assert said[content] == name


def test_a_dash_that_signs_nothing_gives_no_source() -> None:
    read = find_attributions(parse("“The road is long and we have only begun.”\n\n— more to follow tomorrow"))
    assert not any(one.source for one in read.attributions)
