"""The page of one source: every wording and every statement can be opened, none is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from dashboard.components.concordance import place_link
from dashboard.data import Data, Memory
from dashboard.pages import sources, sources_one
from dashboard.pages.sources_one import attributed_lines, one_source, wordings
from dashboard.query import Query
from dashboard.seeds import seed_records
from framing import Article, score_article


def nodes(component: Any) -> Iterator[Any]:
    """Every component of a page, the first of each branch first."""
    if isinstance(component, (list, tuple)):
        for child in component:
            yield from nodes(child)
    elif hasattr(component, "to_plotly_json"):
        yield component
        yield from nodes(getattr(component, "children", None))


def words(component: Any) -> str:
    if isinstance(component, (list, tuple)):
        return "".join(map(words, component))
    if hasattr(component, "to_plotly_json"):
        return words(getattr(component, "children", None))
    return "" if component is None else str(component)


def test_every_wording_that_was_merged_is_shown_with_each_of_its_places() -> None:
    record = next(r for r in seed_records() if "Cuzio" in r["text"])
    found = {one.text: one for one in wordings([(record, {"Taras Kuzio"}, "X")])}
    assert {"Taras Kuzio", "Kuzio", "Cuzio", "Mr Cugio", "he"} == set(found)
    assert list(found)[-1] == "he"  # names first, then pronouns
    source = next(s for s in record["sources"] if s["name"] == "Taras Kuzio")
    assert sum(len(one.places) for one in found.values()) == len(source["mentions"])
    for one in found.values():
        for line in one.places:
            assert record["text"][line.start : line.end].casefold() == one.text.casefold()
            assert place_link(line).endswith(f"at=text-{line.start}")


def test_how_an_article_introduces_the_source_is_told_of_each_article() -> None:
    data = Data(Memory(seed_records, "samples"))
    page = one_source(data, "Natia Seskuria", "", Query(""))
    said = next(words(n) for n in nodes(page) if getattr(n, "id", None) == "introduced")
    assert "“a Russia hawk”" in said and "The founder and director" in said
    # One article does not state what she is, the other does: that is said, not averaged.
    assert "expert in 1 article and not stated in 1 article" in words(page)


def test_the_list_points_to_suggestions_only_where_there_are_some() -> None:
    two = [
        score_article(Article(id=str(n), outlet="O", text=f"{name} said the bridge was late.")).to_dict()
        for n, name in enumerate(("Ana B. Lund", "Ana Lund"))
    ]
    for records, some in ((seed_records, False), (two, True)):
        page = sources.layout(Data(Memory(records, "c"), allow_edit=True), Query(""))
        there = {
            getattr(node, "id", None) for node in nodes(page) if isinstance(getattr(node, "id", ""), str)
        }
        assert ("near" in there) is ("suggestions below" in words(page)) is some


def made_records() -> list[dict[str, Any]]:
    """Nine articles of three outlets, in each of which Dana Marsh says four things."""
    text = " ".join(
        f"“The bridge will open in {month},” said Dana Marsh. The council of the town met again."
        for month in ("May", "June", "July", "August")
    )
    return [
        score_article(Article(id=f"a{n}", outlet=f"Outlet {n % 3}", title=f"Bridge {n}", text=text)).to_dict()
        for n in range(9)
    ]


def test_pages_hold_every_statement_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources_one, "_STATEMENTS", 10)
    data = Data(Memory(made_records, "made"))
    every = [
        (line.article, line.start) for r in made_records() for line in attributed_lines(r, {"Dana Marsh"})
    ]
    assert len(every) == 36
    seen: list[str] = []
    pages = 0
    while True:
        pages += 1
        page = one_source(data, "Dana Marsh", "", Query(f"?rows={pages}"))
        said = next(n for n in nodes(page) if getattr(n, "id", None) == "said")
        assert "36 statements in 9 articles" in words(said)
        seen += [n.href for n in nodes(said) if "at=text-" in (getattr(n, "href", None) or "")]
        if re.search(rf"{pages} of {pages}", words(said)):
            break
    assert pages == 4
    assert sorted(seen) == sorted(f"/articles?a={article}&at=text-{start}" for article, start in every)


def test_an_outlet_opens_its_own_statements() -> None:
    data = Data(Memory(made_records, "made"))
    page = one_source(data, "Dana Marsh", "", Query("?outlet=Outlet+1"))
    said = next(words(n) for n in nodes(page) if getattr(n, "id", None) == "said")
    assert "12 statements in 3 articles of Outlet 1" in said and "Outlet 2" not in said
    floor = next(n for n in nodes(page) if getattr(n, "id", None) == "floor")
    assert "/sources?source=Dana+Marsh&outlet=Outlet+2#said" in [getattr(n, "href", "") for n in nodes(floor)]


def test_a_long_statement_is_cut_between_words_and_goes_on_after_its_end() -> None:
    long = (
        "“"
        + "The council will look at the bridge again and again " * 6
        + "in May,” said Dana Marsh on Monday."
    )
    record = score_article(Article(id="a", text=long)).to_dict()
    line = attributed_lines(record, {"Dana Marsh"})[0]
    assert line.keyword.endswith(" […]") and len(line.keyword) < 170
    assert line.keyword.removesuffix(" […]").split()[-1] in long.split()
    assert "said Dana Marsh" in line.right
