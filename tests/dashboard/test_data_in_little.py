"""The tables the pages read hold what the store holds, in a form that takes little memory."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.data import SCORES, Data, Memory, plain
from dashboard.finding import Ids, Places
from dashboard.measures import UNKNOWN_OUTLET
from dashboard.pairing import Tokens, choices, token
from dashboard.seeds import seed_records
from framing.store import open_store

TEXT = "The despot fears his own generals. “It could end badly,” said Ann Lee, a voter. Critics say so. "


@pytest.fixture(scope="module")
def data() -> Data:
    from framing import Article, score_article

    def made(number: int, outlet: str | None, **more: Any) -> dict[str, Any]:
        title = f"Title {number}" if number % 3 else None
        return score_article(
            Article(f"x{number}", TEXT * (number % 4 + 1), outlet=outlet, title=title, extra=more)
        ).to_dict()

    records = [
        *seed_records(),
        *(made(n, "The Ledger" if n % 2 else None, genre="news" if n % 3 else "opinion") for n in range(20)),
        *(made(n, "", length=n, tags=["a"], note=None) for n in range(20, 24)),
    ]
    return Data(Memory(records, "mixed"))


def test_the_lean_table_holds_what_the_whole_table_holds(data: Data) -> None:
    whole, lean = data.store.table(data.name), data.articles()
    assert lean["id"].tolist() == whole["id"].tolist()
    counted = [c for c in whole if c.startswith(("n_", "words_")) or c in ("attributions", "sentences")]
    for name in (*counted, *SCORES):
        assert np.array_equal(lean[name].to_numpy(float), whole[name].to_numpy(float), equal_nan=True), name
    named = whole["outlet"].astype(object).where(whole["outlet"].notna() & (whole["outlet"] != ""), None)
    assert lean["outlet"].tolist() == [name or UNKNOWN_OUTLET for name in named]
    rows = plain(lean)
    for name in ("title", "date", "story", "duplicate_of", "extra.genre"):
        wanted = whole[name].astype(object)
        assert rows[name].tolist() == wanted.where(wanted.notna(), None).tolist(), name
    assert rows["extra.tags"].tolist()[-4:] == ['["a"]'] * 4 and rows["extra.tags"].tolist()[0] is None
    assert rows["extra.length"].tolist()[-4:] == ["20", "21", "22", "23"]


def test_marks_add_up_to_the_counts_of_the_articles(data: Data) -> None:
    """The pre-summed rows of entries are the marks that each article was found to have."""
    articles, marks = data.articles(), data.marks()
    for measure in ("loaded", "hedge", "booster"):
        first, last = marks.codes_of(measure)
        rows = slice(int(marks.firsts[first]), int(marks.firsts[last]))
        for voice, counts in zip(("narrator", "quote", "title"), marks.counts[:, rows], strict=True):
            sums = np.bincount(marks.article[rows], weights=counts, minlength=len(articles))
            assert sums.tolist() == articles[f"n_{measure}_{voice}"].tolist()
    entries = data.store.entries(data.name)
    assert int(marks.counts.sum()) == int(entries["n"].sum())
    held = entries.groupby("entry", observed=True)["n"].sum()
    for code, entry in enumerate(marks.entries["entry"]):
        if (marks.entries["entry"] == entry).sum() == 1:
            assert int(marks.counts[:, marks.rows_of(code)].sum()) == held[entry]


def test_sources_are_those_of_the_store_with_merges_and_splits(data: Data) -> None:
    def same() -> None:
        data._cache.clear()
        whole, lean = data.store.sources(data.name), data.sources()
        ids = data.articles()["id"].to_numpy(dtype=object)[lean["row"]]
        assert ids.tolist() == whole["id"].tolist()
        for name in ("name", "name_found", "kind", "words", "attributions"):
            assert lean[name].astype(object).tolist() == whole[name].astype(object).tolist(), name

    same()
    data.store.merge_sources(data.name, ["Ann Lee"], "Lee of the capital")
    same()
    data.store.split_source(data.name, "Lee of the capital", "Ann Lee", ["x3", "not there"])
    same()
    data.store.keep_apart(data.name, "Ann Lee", "Lee of the capital")
    same()


def test_a_column_with_many_values_is_not_held() -> None:
    from framing import Article, score_article

    records = [
        score_article(Article(f"a{n}", TEXT, extra={"file": f"f{n}", "genre": "g"})) for n in range(201)
    ]
    data = Data(Memory([record.to_dict() for record in records], "many"))
    assert "extra.genre" in data.articles() and "extra.file" not in data.articles()


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(st.text(max_size=6), unique=True, max_size=15), st.text(max_size=6))
def test_ids_are_found_where_they_are_and_nowhere_else(ids: list[str], other: str) -> None:
    held = pd.Series(ids, dtype=object)
    found = Ids(held)
    assert [found.row(id_) for id_ in ids] == list(range(len(ids)))
    assert (other in found) == (other in ids)
    tokens = Tokens(held)
    for id_ in ids:
        assert token(str(tokens.get(token(id_)))) == token(id_)
    assert tokens.get(other) is None or token(str(tokens.get(other))) == other


def test_rows_of_one_number_come_in_order() -> None:
    places = Places(pd.Series(["aa", "b", "cc", "d"]), len)
    assert places.rows(1).tolist() == [1, 3] and places.rows(2).tolist() == [0, 2]
    assert places.rows(3).tolist() == []


def test_an_article_is_found_by_words_of_headline_or_outlet_or_both(data: Data) -> None:
    first = str(data.articles()["id"].iat[0])
    found = choices(data, "title 7", first)
    assert list(found) == [first, "x7"]
    assert "x7" in choices(data, "LEDGER", first) and "x8" not in choices(data, "ledger", first)
    assert list(choices(data, "7 the led", first)) == [first, "x7", "x17"]
    assert list(choices(data, "no such words", first)) == [first]


def test_an_empty_corpus_has_tables_without_rows() -> None:
    data = Data(Memory([], "none"))
    assert data.articles().empty and not len(data.marks().article) and "a" not in data.ids
    with open_store("sqlite://") as store:
        store.add("made", [])
        table, marks = store.lean("made", SCORES)
        assert len(table) == 0 and len(marks.article) == 0 and set(SCORES) <= set(table)
