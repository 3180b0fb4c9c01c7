"""What an address asks for in vain is said, on every page."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dashboard.app import render
from dashboard.data import Data, Memory
from dashboard.pages import pages
from framing import Article, score_article


@pytest.fixture(scope="module")
def data() -> Data:
    made = [
        score_article(
            Article(
                id=f"a{k}",
                text=f"“The despot fears his own generals in town {k},” said Ann Lee, a voter. " * 8,
                outlet="AB"[k % 2],
                title=f"Talks {k // 2}",
                date=f"2026-01-{1 + k // 2:02}",
                extra={"genre": "news" if k % 3 else "opinion"},
            )
        ).to_dict()
        for k in range(12)
    ]
    return Data(Memory(made, "addresses"))


def text_of(component: Any) -> str:
    return json.dumps(component, default=lambda c: c.to_plotly_json(), ensure_ascii=False)


@pytest.mark.parametrize("number", range(len(pages())))
def test_an_unknown_parameter_is_named_on_every_page(data: Data, number: int) -> None:
    said = text_of(render(pages()[number], data, "?nonsense=1"))
    assert "The parameter “nonsense” is unknown and was left out." in said


KNOWN = [
    ("/", "voice"), ("/", "sort"), ("/", "order"), ("/", "rows"),
    ("/articles", "a"), ("/articles", "b"),
    ("/outlets", "a"), ("/outlets", "b"), ("/outlets", "by"), ("/outlets", "measure"), ("/outlets", "voice"),
    ("/outlets", "average"), ("/outlets", "hold"), ("/outlets", "only.genre"), ("/outlets", "from"),
    ("/outlets", "to"), ("/outlets", "period"), ("/outlets", "leave"), ("/outlets", "key"),
    ("/outlets", "rows"),
    ("/stories", "story"), ("/stories", "outlet"),
    ("/sources", "source"), ("/sources", "kind"), ("/sources", "outlet"), ("/sources", "sort"),
    ("/methods", "lexicon"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "name"), KNOWN)
def test_an_unknown_value_is_named(data: Data, path: str, name: str) -> None:
    page = next(p for p in pages() if p.path == path)
    said = text_of(render(page, data, f"?{name}=no-such-thing"))
    assert f"“no-such-thing” is not a known value of “{name}” here and was left out." in said


def test_an_outlet_beside_itself_is_refused_in_a_sentence(data: Data) -> None:
    page = next(p for p in pages() if p.path == "/outlets")
    said = text_of(render(page, data, "?a=A&b=A"))
    assert "“A” was asked for twice, and nothing differs from itself" in said
    assert "asked for" not in text_of(render(page, data, "?a=A&b=B"))
    assert "Only a second outlet, “B”, was asked for" in text_of(render(page, data, "?b=B"))


def test_a_caption_says_only_what_is_drawn(data: Data) -> None:
    few = [
        score_article(Article(id=f"f{k}", text="It may rain, he said. " * 10, outlet="AB"[k % 2])).to_dict()
        for k in range(4)
    ]
    page = next(p for p in pages() if p.path == "/outlets")
    for search in ("", "?a=A&b=B"):
        captions = [
            part.split('"')[0]
            for part in text_of(render(page, Data(Memory(few, "few")), search)).split('"caption": "')[1:]
        ]
        charts = text_of(render(page, Data(Memory(few, "few")), search))
        assert "95 % interval:" not in charts and "end marks" not in charts and "no interval" not in charts
        assert not any("interval" in caption for caption in captions)


def test_every_caption_says_what_narrows_the_articles(data: Data) -> None:
    """An image on a slide has no controls beside it."""
    outlets = next(page for page in pages() if page.path == "/outlets")
    for chosen in ("", "&a=A&b=B"):
        said = text_of(render(outlets, data, f"?only.genre=news&from=2026-01{chosen}"))
        captions = said.split('"className": "chart-caption"')[:-1]
        assert captions
        for caption in captions:
            assert "only genre news, from 2026-01" in caption[-600:]
