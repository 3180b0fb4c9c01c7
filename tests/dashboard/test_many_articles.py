"""A corpus of many articles: its list is narrowed, its lexicons are named, a link leads to the very place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from dashboard import captions, provenance
from dashboard.components.own_text import spread_of
from dashboard.data import Data, Memory
from dashboard.marking import find_marks, sought
from dashboard.pages import articles, methods, overview, stories
from dashboard.pairing import found_said
from dashboard.query import Query
from framing import Article, score_article
from framing.comparison import poisson_interval

TEXT = "The despot fears his own generals. “It could end badly,” said Ann Lee, a voter. Critics say so. "


def made(number: int, **more: Any) -> dict[str, Any]:
    title = "One of a kind" if number == 7 else f"Title {number}"
    text = TEXT * (3 + 2 * (number % 5))
    outlet = f"Outlet {number % 3}"
    return score_article(Article(f"x{number}", text, outlet=outlet, title=title)).to_dict() | more


@pytest.fixture(scope="module")
def data() -> Data:
    return Data(Memory([made(n) for n in range(60)], "sixty"))


def parts(component: Any) -> Iterator[Any]:
    """Yield the component and everything in it, texts too."""
    yield component
    children = getattr(component, "children", None)
    for child in children if isinstance(children, (list, tuple)) else [children]:
        if child is not None:
            yield from parts(child)


def found(component: Any, name: str) -> list[Any]:
    """Return every component with this class."""
    return [p for p in parts(component) if name in str(getattr(p, "className", None) or "").split()]


def text_of(component: Any) -> str:
    """Return the words of a component."""
    return "".join(str(p) for p in parts(component) if isinstance(p, (str, int)))


def test_the_list_is_narrowed_by_words_outlet_and_what_limits_a_comparison(data: Data) -> None:
    def shown(address: str) -> tuple[int, str]:
        page = overview.layout(data, Query(address))
        return len(found(page, "title-cell")), text_of(found(page, "pager")[-1])

    assert shown("") == (25, "Previous1 of 3, 60 articlesNext")
    assert shown("?find=one+OF") == (1, "1 of 60 articles")
    assert shown("?find=nothing+holds+this") == (0, "0 of 60 articles")
    assert shown("?outlet=Outlet+2") == (20, "20 of 60 articles")
    assert shown("?outlet=Outlet+1&find=kind") == (1, "1 of 60 articles")
    assert shown("?about=undated&rows=3") == (10, "Previous3 of 3, 60 articlesNext")
    short = sum("short" in [w["code"] for w in made(n)["warnings"]] for n in range(60))
    assert 0 < short < 60
    assert shown("?about=short")[1].endswith(f"{short} of 60 articles" + ("Next" if short > 25 else ""))


def test_a_page_beyond_the_narrowed_list_shows_its_last_one(data: Data) -> None:
    page = overview.layout(data, Query("?rows=3&outlet=Outlet+0"))
    assert len(found(page, "title-cell")) == 20
    assert found(page, "notice") == []


def test_what_limits_a_comparison_opens_the_articles_it_is_about(data: Data) -> None:
    page = overview.layout(data, Query(""))
    links = [getattr(part, "href", None) for part in parts(found(page, "attention")[0])]
    assert "/?about=undated#articles" in links


def test_looking_for_an_article_says_how_many_there_are(data: Data) -> None:
    table = data.articles()
    assert found_said(table, "one of a") == "1 article with “one of a” in headline or outlet."
    assert found_said(table, "zzz").startswith("No headline and no outlet holds “zzz”")
    assert "No headline" in text_of(articles.layout(data, Query("?find=zzz")))


def test_stories_are_found_by_their_headline() -> None:
    event = "The harbour of {place} was closed by a storm on Monday, the mayor of {place} said. Boats sank. "
    places = ("Avonmouth", "Barlow", "Cresswick", "Dunmore")
    records = [
        score_article(
            Article(
                f"{place}{k}", event.format(place=place) * 4, outlet=f"O{k}", title=f"{place} harbour closed"
            )
        ).to_dict()
        for place in places
        for k in range(2)
    ]
    held = Data(Memory(records, "harbours"))
    told = [story.title for story in held.stories() if len(story.articles) > 1]
    assert told, "the texts of one place were not grouped"
    page = text_of(stories.layout(held, Query(f"?q={told[0].upper().replace(' ', '+')}")))
    assert f"1 of {len(told)} stories" in page if len(told) > 1 else "1 story" in page
    assert "No story meets these conditions" in text_of(stories.layout(held, Query("?q=zzz")))


def test_a_link_leads_to_the_mark_that_begins_there_else_to_its_sentence() -> None:
    record = made(1)
    marks = find_marks(record)
    despot = record["text"].index("despot")
    assert sought(record, marks, f"text-{despot}") == {"mark": f"loaded-text-{despot}"}
    second = record["sentences"][1]
    inside = record["text"].index("badly")
    assert second["start"] <= inside < second["end"]
    assert sought(record, marks, f"text-{inside}") == {"sentence": "1"}
    for nonsense in ("", "text-", "text--3", "body-3", "text-99999999", "title-0", "text-1e3", "text-²"):
        assert sought(record, marks, nonsense) == {}, nonsense


def test_captions_name_the_lexicons_that_the_corpus_was_scored_with(data: Data) -> None:
    ours = provenance.lexicon_version()
    assert f"lexicons {ours} " in captions.footer(data, data.articles(), voice="all")
    assert provenance.warning(data) is None

    method = made(1)["method"]
    old = {**method, "lexicons": {**method["lexicons"], "hedges": "0" * 64}}
    before = Data(Memory([made(n, method=old) for n in range(20)], "before"))
    name = provenance.short_name(old["lexicons"])
    assert name != ours
    assert f"lexicons {name} " in captions.footer(before, before.articles(), voice="all")
    said = provenance.warning(before) or ""
    assert name in said and ours in said
    assert said in text_of(overview.layout(before, Query("")))
    assert methods.settings(before)["lexicons"]["hedges"] == "0" * 64

    mixed = Data(Memory([made(n, method=old if n < 10 else method) for n in range(20)], "mixed"))
    assert f"{name} and {ours}" in captions.footer(mixed, mixed.articles(), voice="all")
    assert "by different lexicons" in (provenance.warning(mixed) or "")
    assert len(methods.settings(mixed)["methods"]) == 2


def test_a_readers_own_lexicon_beside_ours_is_named_without_a_warning() -> None:
    method = made(1)["method"]
    own = {**method, "lexicons": {**method["lexicons"], "mine": "1" * 64}}
    held = Data(Memory([made(n, method=own) for n in range(3)], "own"))
    assert provenance.warning(held) is None
    assert provenance.lexicon_versions(held) == provenance.short_name(own["lexicons"])
    assert provenance.lexicon_versions(held) != provenance.lexicon_version()


def test_the_corpus_beside_a_text_leaves_out_articles_with_few_such_words() -> None:
    import pandas as pd

    rates = [1000.0] + [float(n) for n in range(1, 40)]
    table = pd.DataFrame({"rate": rates, "words": [1] + [200] * 39})
    assert spread_of(table, "rate", "words") == "20.0 (2.9 to 37.1), n = 39"
    few = table.head(6)
    assert spread_of(few, "rate", "words") == "3.0 (1.0 to 5.0), n = 5"
    assert spread_of(table.head(1), "rate", "words") is None
    assert spread_of(table, "rate", "nowhere") is None


def test_the_example_of_chance_says_what_the_interval_gives() -> None:
    low, high = poisson_interval(6, 700) or (0.0, 0.0)
    words = {2: "two", 13: "thirteen"}
    said = text_of(methods.layout(Data(Memory([], "none")), Query("")))
    counts = [words[round(bound * 0.7)] for bound in (low, high)]
    assert f"Six marks in 700 words could by chance have been {counts[0]} or {counts[1]}" in said


def test_entries_of_a_lexicon_stand_in_the_order_of_a_dictionary() -> None:
    page = methods.layout(Data(Memory([], "none")), Query(""))
    (card,) = [part for part in parts(page) if getattr(part, "id", "") == "lexicons"]
    terms = [text_of(part) for part in parts(card) if getattr(part, "scope", "") == "row"]
    assert len(terms) > 20
    assert terms == sorted(terms, key=str.casefold)


def test_a_corpus_of_one_article_speaks_of_one_article_and_leads_to_a_second_text() -> None:
    alone = Data(Memory([made(7)], "one"))
    page = overview.layout(alone, Query(""))
    said = text_of(page)
    assert "The article has" in said and "this describes the article, not its outlet" in said
    assert "Every article" not in said and "these articles" not in said
    links = [getattr(part, "href", "") for part in parts(page)]
    assert "/text?mode=compare" in links and "/articles" not in links
    pair = articles.layout(alone, Query(""))
    assert "Both sides show the same text" in text_of(pair)
    assert "/text?mode=compare" in [getattr(part, "href", "") for part in parts(pair)]


def test_many_outlets_that_do_not_name_somebody_share_a_row() -> None:
    from dashboard.pages.story_labels import _actor
    from framing.story_labels import labelled_actors

    def held(outlets: int) -> tuple[list[str], str]:
        plain = "The council of Leeds met on Monday and agreed on a plan for the bridge. " * 3
        named = "The despot Ivan Petrov fears his generals. Mr Petrov left. Petrov said so. " * 3
        texts = [named, named, *[plain] * (outlets - 2)]
        records_ = [
            score_article(Article(f"n{k}", text, outlet=f"Paper {k}", title="Petrov")).to_dict()
            for k, text in enumerate(texts)
        ]
        actor = next(actor for actor in labelled_actors(records_) if "Petrov" in actor.name)
        actor = actor._replace(mentions=[n if k < 2 else 0 for k, n in enumerate(actor.mentions)])
        names = [f"Paper {k}" for k in range(outlets)]
        made_ = _actor(actor, records_, names, {f"n{k}": f"Paper {k}" for k in range(outlets)}, {})
        heads = [text_of(p) for p in parts(made_) if getattr(p, "scope", None) == "row"]
        return heads, text_of(made_)

    few, said = held(5)
    assert len(few) == 5 and said.count("not named") == 3
    many, said = held(9)
    assert len(many) == 3 and many[-1] == "7 other outlets"
    assert all(f"Paper {k}" in said for k in range(9))
