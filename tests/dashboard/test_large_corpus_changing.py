"""A large corpus that an import writes to is not read again for every few articles; a small one is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from dashboard import data as tables
from dashboard.app import create_app, render
from dashboard.comparing import heard_of
from dashboard.data import Data, Reader
from dashboard.pages import pages
from framing import Article, score_article
from framing.store import Store, open_store

TEXT = "The despot fears his own generals, said Ann Lee, a voter. Critics say so. "


class Written(NamedTuple):
    """A corpus as pages read it, and the store as an import in another process has it."""

    data: Data
    other: Store

    def add(self, *numbers: int) -> None:
        given = [Article(f"a{n}", TEXT * 9, outlet=f"Outlet {n % 2}", date="2026-01-02") for n in numbers]
        self.other.add("c", [(article, score_article(article)) for article in given])


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Written]:
    path = str(tmp_path / "store.sqlite")
    with open_store(path) as other:
        data = Data(Reader(lambda: open_store(path), "c"))
        found = Written(data, other)
        found.add(*range(12))
        monkeypatch.setattr(tables, "LARGE", 12)
        monkeypatch.setattr(tables, "PATIENCE", 1000.0)
        yield found
        data.store.close()


def test_a_large_corpus_stays_as_it_was_read_until_the_time_is_over(
    written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = written.data
    assert len(data.articles()) == 12
    shown = data.version()
    written.add(12, 13)
    assert data.reader.version() != shown
    # An open page is told of what it would be given, not of what it would not.
    client = create_app(data).server.test_client()
    assert client.get("/_corpus.json").get_json() == {"version": shown, "gone": False}
    assert len(data.articles()) == 12
    monkeypatch.setattr(tables, "PATIENCE", 0.0)
    assert len(data.articles()) == 14
    assert data.version() == data.reader.version() != shown


def test_what_was_not_read_yet_is_read_with_all_the_rest_of_the_new_version(written: Written) -> None:
    data = written.data
    assert len(data.articles()) == 12
    written.add(12, 13)
    # Sources name rows of the table of articles: one of each version would not fit together.
    assert heard_of(data)["articles"].max() == 14
    assert len(data.articles()) == 14


def test_what_this_program_wrote_shows_at_once(written: Written) -> None:
    data = written.data
    assert len(data.articles()) == 12
    written.add(12)
    data.wrote()
    assert len(data.articles()) == 13


def test_a_deleted_corpus_is_gone_at_once_and_a_small_one_is_read_at_once(written: Written) -> None:
    data = written.data
    assert len(data.articles()) == 12
    written.other.delete("c")
    assert data.gone
    written.add(1, 2)
    assert len(data.articles()) == 2
    written.add(3)
    assert len(data.articles()) == 3


@pytest.mark.parametrize("number", range(len(pages())))
def test_every_page_can_be_drawn_while_articles_come_in(written: Written, number: int) -> None:
    data = written.data
    assert len(data.articles()) == 12
    for k in range(12, 15):
        written.add(k)
        drawn = str(render(pages()[number], data, ""))
        assert "could not be drawn" not in drawn and "is being written to" not in drawn
