"""Suggested merges on the page Sources: accepted, declined, taken back; refused on other machines."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard import ids
from dashboard.data import Data, Memory
from dashboard.pages import sources
from dashboard.pages.sources_changes import change
from dashboard.pages.sources_suggested import suggestions, why
from dashboard.query import Query
from framing import Article, score_article

TEXTS = (
    "Dana Marsh said the bridge would open in May. Marsh said it was late.",
    "“It is late,” Marsh said. The council met twice.",
    "Dana Marsh said the bridge was late. The World Trade Board (WTB) said so too.",
    "WTB said the price would rise. Ian Kuzio said it would fall.",
    "The World Trade Board said the price fell. Ian Cuzio said it would rise.",
)


@pytest.fixture
def data() -> Data:
    articles = [
        Article(id=f"a{k}", outlet="AB"[k % 2], title=f"Title {k}", text=t) for k, t in enumerate(TEXTS)
    ]
    return Data(Memory([score_article(a).to_dict() for a in articles], "made"))


def asked(kind: str, name: str, into: str, rule: str = "family") -> dict[str, Any]:
    return {"type": kind, "name": name, "into": into, "rule": rule}


def pairs(data: Data) -> set[tuple[str, str]]:
    return {(s.name, s.into) for s in suggestions(data)}


def test_accepting_merges_every_spelling_and_undoing_takes_it_back(data: Data) -> None:
    assert ("Marsh", "Dana Marsh") in pairs(data)
    before = set(data.sources()["name"])
    address, said = change(data, asked(ids.MERGE_ACCEPT, "Marsh", "Dana Marsh"), "?near=1")
    assert said.startswith("Marsh now counts as Dana Marsh") and "done=" in address
    assert set(data.sources()["name"]) == before - {"Marsh"}
    assert ("Marsh", "Dana Marsh") not in pairs(data)
    (entry,) = data.store.merges("made")
    assert entry.note == "suggested: family"
    assert "merged, suggested" in str(sources.layout(data, Query("")))
    change(data, {"type": ids.MERGE_UNDO, "key": entry.key, "undone": False}, "")
    assert set(data.sources()["name"]) == before and ("Marsh", "Dana Marsh") in pairs(data)


def test_declining_keeps_both_and_asks_no_more_until_taken_back(data: Data) -> None:
    before = set(data.sources()["name"])
    change(data, asked(ids.MERGE_APART, "Marsh", "Dana Marsh"), "")
    assert set(data.sources()["name"]) == before
    assert ("Marsh", "Dana Marsh") not in pairs(data)
    page = str(sources.layout(data, Query("")))
    assert "Marsh and Dana Marsh are two sources" in page and "kept apart, suggested" in page
    change(data, {"type": ids.MERGE_UNDO, "key": data.store.merges("made")[0].key, "undone": False}, "")
    assert ("Marsh", "Dana Marsh") in pairs(data)


def test_evidence_is_on_the_page(data: Data) -> None:
    page = str(sources.layout(data, Query("?near=1")))
    assert "Which names may be one source?" in page
    assert "A name alone, which Dana Marsh bears in full. Nobody else of that name is heard here." in page
    assert "“Dana Marsh” does not stand in the text of its article." in page
    assert "never two sources of one article" in page


@pytest.mark.parametrize("kind", [ids.MERGE_ACCEPT, ids.MERGE_APART])
def test_names_that_are_not_there_change_nothing(data: Data, kind: str) -> None:
    for name, into in (("Nobody", "Dana Marsh"), ("Marsh", "Nobody"), ("Marsh", "Marsh")):
        assert change(data, asked(kind, name, into), "")[1].startswith("Nothing was changed")
    assert data.store.merges("made") == []


def test_other_machines_see_suggestions_and_change_nothing(data: Data) -> None:
    from flask import Flask

    with Flask("t").test_request_context("/", environ_base={"REMOTE_ADDR": "192.168.0.7"}):
        page = str(sources.layout(data, Query("")))
        change(data, asked(ids.MERGE_ACCEPT, "Marsh", "Dana Marsh"), "")
    assert "Which names may be one source?" in page and ids.MERGE_ACCEPT not in page
    assert data.store.merges("made") == []


def test_every_rule_is_said() -> None:
    from typing import get_args

    from framing.same_source import Rule, Suggestion

    said = {why(Suggestion("x", "y", rule, 0.9, 1, 2, 0, 0)) for rule in get_args(Rule)}
    assert len(said) == len(get_args(Rule))
