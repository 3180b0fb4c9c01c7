"""Suggested merges in a real browser: read the evidence, accept, decline, take back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

HERE = run_path(str(Path(__file__).parent / "conftest.py"))


@pytest.fixture(scope="module")
def names_site() -> Iterator[str]:
    from dashboard.data import Data, Memory
    from framing import Article, score_article

    texts = (
        "Dana Marsh said the bridge would open in May.",
        "“It is late,” Marsh said. The council met twice.",
        "Dana Marsh said the bridge was late, and the <b>board</b> agreed.",
        "Ana B. Lund said the price would rise.",
        "Ana Lund said the price would fall.",
    )
    records = [
        score_article(
            Article(id=f"a{k}", outlet="The Long Outlet " * 6, title="<i>T</i> 🗞", text=t)
        ).to_dict()
        for k, t in enumerate(texts)
    ]
    yield from HERE["serve_app"](Data(Memory(records, "names")))


@pytest.fixture
def names_page(window: Any, names_site: str, request: pytest.FixtureRequest) -> Iterator[Any]:
    yield from HERE["watch"](window, names_site, request)


@pytest.mark.parametrize("names_page", [390, 1280], indirect=True)
def test_suggestions_fit_and_have_no_violation(names_page: Any) -> None:
    page = names_page.open("/sources?near=1")
    page.locator("#near summary").first.click()
    assert page.locator("#main i, #main b b").count() == 0
    assert "<b>board</b>" in page.locator("#near").text_content()
    assert names_page.violations() == []
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def test_suggestion_is_accepted_declined_and_taken_back(names_page: Any) -> None:
    page = names_page.open("/sources")
    assert page.locator("#near .suggestion").count() == 2
    page.click("[aria-label='Merge Marsh into Dana Marsh']")
    page.wait_for_selector("#merges td:has-text('merged, suggested')")
    # said aloud and still to be read, though the page was drawn anew
    told = "Marsh now counts as Dana Marsh. The log below takes it back."
    page.wait_for_function("told => document.querySelector('#merge-said').textContent === told", arg=told)
    assert page.inner_text("#shell-live") == told
    assert page.locator("#near .suggestion").count() == 1
    assert page.locator("#sources tbody").get_by_role("rowheader", name="Marsh", exact=True).count() == 0
    page.focus("[aria-label^='Keep apart: Ana']")
    page.keyboard.press("Enter")
    page.wait_for_selector("#merges td:has-text('kept apart, suggested')")
    assert page.locator("#near").count() == 0
    for _ in range(2):
        page.locator("#merges button:has-text('Undo')").first.click()
        page.wait_for_function("n => document.querySelectorAll('#near .suggestion').length === n", arg=1 + _)
