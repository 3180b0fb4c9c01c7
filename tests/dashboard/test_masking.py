"""Blind reading: no way of writing the outlet or the author stays in the text or in the page."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest
from plotly.utils import PlotlyJSONEncoder

from dashboard.app import render
from dashboard.corpus import samples
from dashboard.data import Data
from dashboard.masking import masked
from dashboard.pages import blind
from dashboard.pairing import token


def article(outlet: str | None, url: str | None = None, author: str | None = None) -> dict[str, Any]:
    return {"outlet": outlet, "url": url, "author": author}


@pytest.mark.parametrize(
    ("text", "record", "expected"),
    [
        ("She told Express.co.uk: no.", article("Express.co.uk"), "She told [this outlet]: no."),
        ("The Express said so.", article("Express.co.uk"), "The [this outlet] said so."),
        ("An EXPRESS exclusive.", article("Express.co.uk"), "An [this outlet] exclusive."),
        ("An express train.", article("Express.co.uk"), "An express train."),
        ("New York\nTimes staff", article("The New York Times"), "[this outlet] staff"),
        ("The NYT’s view, nytimes.com", article("New York Times"), "The [this outlet]’s view, [a website]"),
        ("as the-echo.com wrote", article(None, "https://www.the-echo.com/a/b"), "as [this outlet] wrote"),
        (
            "by Jane Roe. Ms Roe adds",
            article(None, author="Jane Roe"),
            "by [the author]. Ms [the author] adds",
        ),
        ("see https://a.example.org/x?y=1.", article(None), "see [a website]."),
        ("write to @dailyecho or news@echo.uk", article(None), "write to [a website] or [a website]"),
    ],
)
def test_every_way_of_writing_the_outlet_is_hidden(text: str, record: Any, expected: str) -> None:
    assert masked(text, record) == expected


def test_the_other_outlet_is_hidden_as_well() -> None:
    assert (
        masked("The Daily Echo wrote.", article("Post"), article("Daily Echo"))
        == "The [the other outlet] wrote."
    )


@pytest.mark.parametrize("step", ["mark", "tool"])
def test_nothing_of_outlet_author_or_date_is_in_the_blind_page(step: str) -> None:
    data = Data(samples())
    ids = [str(i) for i in data.articles()["id"]]
    for a, b in pairwise(ids):
        drawn = render(blind.PAGE, data, f"?a={token(a)}&b={token(b)}&step={step}")
        page = json.dumps(drawn, cls=PlotlyJSONEncoder, ensure_ascii=False).lower()
        for row in (data.record(a), data.record(b)):
            assert row is not None
            for name in (row["outlet"], row["author"], row["date"], row["id"]):
                if name and name != "outlet unknown":
                    assert str(name).lower() not in page
        assert "express.co" not in page


def test_the_tools_marks_are_not_in_the_page_before_the_reader_has_marked() -> None:
    data = Data(samples())
    a, b = (token(str(i)) for i in data.articles()["id"][:2])
    assert "data-tool" not in str(render(blind.PAGE, data, f"?a={a}&b={b}"))
    assert "data-tool" in str(render(blind.PAGE, data, f"?a={a}&b={b}&step=tool"))
