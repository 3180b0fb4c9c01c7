"""The sieve of a lexicon keeps every word at which an entry stands, and few others."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from framing.anchors import Anchors, rarity
from framing.document import parse
from framing.entries import Entry
from framing.lexicon import build_lexicon

FORMS = (
    "despot",
    "the end",
    "end of the world",
    "of the",
    "at war with",
    "so called",
    "war of words",
    "it is",
)
ENTRIES = [Entry(term, "phrase", "epithet", 0.5, forms=(tuple(term.split()),)) for term in FORMS]
PLAIN = build_lexicon("plain", "", ENTRIES)
SIEVED = build_lexicon("sieved", "", ENTRIES)
SIEVED.watch()
WORDS = sorted({word for form in FORMS for word in form.split()} | {"despot's", "War", "other", "war’s"})


@given(st.lists(st.sampled_from([*WORDS, ".", "-", "\n\n"]), max_size=40))
def test_a_sieved_lexicon_finds_what_a_plain_one_finds(words: list[str]) -> None:
    document = parse(" ".join(words))
    assert SIEVED.find(document) == PLAIN.find(document)


def test_a_document_parsed_before_the_lexicon_was_watched_is_sieved_too() -> None:
    document = parse("The end of the world is at war with words.")
    later = build_lexicon("later", "", [replace(ENTRIES[2], term="later", forms=(("world", "is"),))])
    later.watch()
    assert [(found.first, found.stop) for found in later.find(document)] == [(4, 6)]


def test_an_anchor_without_its_neighbour_is_held_back() -> None:
    index = {"war": ((), {"of": 1}, {"at": 1}), "despot": ((1,), {}, {})}
    anchors = Anchors(index)
    assert anchors.where(parse("A war, a despot.")) == [3]
    assert anchors.where(parse("The war of words, at war")) == [1, 5]
    assert anchors.where(parse("")) == []


def test_a_phrase_is_looked_up_by_its_rarest_word() -> None:
    assert max("of the fury".split(), key=rarity) == "fury"
    assert max("of many".split(), key=rarity) == "many"
