"""The coded table of marks, the entries that carry a difference, and the strip of every way of counting."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.comparison import Articles, carriers, code_marks, differences, robustness, without_entries
from framing.comparison.held import alike
from framing.comparison.marks import PARTS, MarksMaker
from framing.comparison.measures import Amounts
from framing.comparison.weights import weights


def test_articles_are_cut_by_value_and_row_and_keep_their_codes() -> None:
    table = pd.DataFrame(
        {"outlet": ["A", "B", None, "A", ""], "story": ["s", None, "s", "t", ""], "n": range(5)}
    )
    articles = Articles(table)
    assert articles.codes("outlet").counts().tolist() == [2, 1]
    assert articles.where("outlet", "A").floats("n").tolist() == [0.0, 3.0]
    assert articles.among("outlet", ["B", "nobody"]).floats("n").tolist() == [1.0]
    assert len(articles.where("outlet", "nobody")) == 0
    assert articles.stories.tolist() == [0, 2, 0, 1, 3] and articles.known_stories == 2
    assert articles.at(np.array([4, 2])).at(np.array([1])).floats("n").tolist() == [2.0]


def test_marks_of_some_articles_are_those_of_the_whole() -> None:
    rng = np.random.default_rng(9)
    ids = [f"i{k}" for k in range(40)]
    entries = pd.DataFrame(
        {
            "id": rng.choice(ids, 300),
            "measure": "loaded",
            "category": "epithet",
            "entry": rng.choice(["despot", "grim", "panic"], 300),
            "voice": rng.choice(["narrator", "quote", "title"], 300),
            "n": 1,
        }
    )
    marks = code_marks(pd.DataFrame({"id": ids}), entries)
    assert (np.diff(marks.firsts) > 0).all() and marks.firsts[-1] == len(marks.article)
    wanted = np.zeros(40, dtype=bool)
    wanted[[7, 0, 39]] = True
    for voice in ("narrator", "quote", "title"):
        entry, article, count = marks.found(wanted, voice)
        assert set(article.tolist()) <= {7, 0, 39} and (np.diff(entry) >= 0).all()
        for row in (7, 0, 39):
            here = entries[(entries["id"] == ids[row]) & (entries["voice"] == voice)]
            said = here.groupby("entry")["n"].sum().to_dict()
            names = marks.entries["entry"].to_numpy()[entry[article == row]]
            assert dict(zip(names, count[article == row].tolist(), strict=True)) == said


def test_marks_made_in_parts_are_those_made_at_once() -> None:
    """Sums over marks are those of the rows they were made of, also where a count passes a byte."""
    rng = np.random.default_rng(11)
    terms = pd.DataFrame(
        {
            "measure": ["loaded", "hedge", "loaded", "loaded", "loaded"],
            "category": ["epithet", "modal", "epithet", "emotive", "never"],
            "entry": ["despot", "may", "despot", "grim", "unused"],
            "voice": ["narrator", "narrator", "quote", "title", "narrator"],
        }
    )
    article = np.sort(rng.integers(0, 50, 200))
    pairs = np.unique(np.stack([article, rng.integers(0, 4, 200)]), axis=1)
    article, term = pairs
    n = rng.integers(1, 400, len(article))
    at_once, in_parts = MarksMaker(terms), MarksMaker(terms)
    at_once.add(term, article, n)
    for low, high in ((0, 10), (10, 11), (11, 50)):
        some = (article >= low) & (article < high)
        in_parts.add(term[some], article[some], n[some])
    one, two = at_once.made(), in_parts.made()
    assert one.article.tolist() == two.article.tolist() and one.firsts.tolist() == two.firsts.tolist()
    assert (one.counts == two.counts).all() and one.entries.equals(two.entries)
    assert one.entries["entry"].tolist() == ["may", "grim", "despot"]
    despot = one.rows_of(2)
    assert one.counts[:, despot].sum(axis=1).tolist() == [n[term == 0].sum(), n[term == 2].sum(), 0]
    assert one.codes_of("loaded") == (1, 3) and one.codes_of("booster") == (0, 0)


MARKS = pd.DataFrame(
    [
        ("i0", "loaded", "epithet", "despot", "narrator", 3),
        ("i0", "loaded", "emotive", "grim", "narrator", 1),
        ("i1", "loaded", "emotive", "grim", "narrator", 2),
        ("i1", "hedge", "modal", "may", "narrator", 5),
        ("i1", "loaded", "epithet", "despot", "quote", 7),
        ("elsewhere", "loaded", "epithet", "despot", "narrator", 99),
    ],
    columns=["id", "measure", "category", "entry", "voice", "n"],
)


def two_articles() -> pd.DataFrame:
    blank = {f"{name}_{voice}": 0 for name in ("n_loaded", "n_hedge", "words") for voice in PARTS}
    rows = [
        {"outlet": "A", "n_loaded_narrator": 4, "words_narrator": 1000},
        {"outlet": "B", "n_loaded_narrator": 2, "words_narrator": 2000, "n_hedge_narrator": 5}
        | {"n_loaded_quote": 7, "words_quote": 100},
    ]
    return pd.DataFrame([{**blank, "id": f"i{k}", "story": "s", **row} for k, row in enumerate(rows)])


@pytest.mark.parametrize("hold", ["", "story"])
@pytest.mark.parametrize("pooled", [True, False])
def test_entries_add_up_to_the_difference(hold: str, pooled: bool) -> None:
    table = two_articles()
    is_a = (table["outlet"] == "A").to_numpy()
    found = carriers(table, code_marks(table, MARKS), is_a, ~is_a, "loaded", hold=hold, pooled=pooled)
    whole = differences(table, "A", "B", ["loaded"], hold=hold, pooled=pooled).iloc[0]["difference"]
    assert found["contribution"].sum() == pytest.approx(whole) == pytest.approx(3.0)
    top = found.iloc[0]
    assert (top["entry"], top["count_a"], top["count_b"], top["articles_a"]) == ("despot", 3, 0, 1)
    assert top["contribution"] == pytest.approx(3.0) and top["without"] == pytest.approx(0.0)


def test_striking_an_entry_changes_the_table_as_leave_one_out_says() -> None:
    table = two_articles()
    marks = code_marks(table, MARKS)
    struck = without_entries(table, marks, "loaded", ["despot"])
    assert struck.floats("n_loaded_narrator").tolist() == [1, 2]
    assert struck.floats("n_loaded_quote").tolist() == [0, 0]
    assert table["n_loaded_narrator"].tolist() == [4, 2]
    assert struck.floats("n_hedge_narrator").tolist() == [0, 5]


def test_robustness_counts_every_choice_and_its_direction() -> None:
    table = two_articles()
    is_a = (table["outlet"] == "A").to_numpy()
    strip = robustness(table, code_marks(table, MARKS), is_a, ~is_a, "loaded", hold="story")
    # quotations x headline x average x held x (whole lexicon, without epithet, without emotive)
    assert len(strip) == 2 * 2 * 2 * 2 * 3
    chosen = strip[
        ~strip["quotations"] & ~strip["headline"] & (strip["average"] == "pooled") & (strip["held"] == "")
    ]
    assert chosen.set_index("left_out")["difference"].to_dict() == pytest.approx(
        {"": 3.0, "epithet": 0.0, "emotive": 3.0}
    )
    quoted = strip[strip["quotations"] & (strip["left_out"] == "") & (strip["average"] == "pooled")]
    assert quoted["difference"].iloc[0] == pytest.approx(4.0 - 1000 * 9 / 2100)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from(["", "story"]))
def test_the_strip_is_the_difference_of_marks_counted_one_by_one(seed: int, hold: str) -> None:
    rng = np.random.default_rng(seed)
    n = 12
    table = pd.DataFrame(
        {
            "id": [f"i{k}" for k in range(n)],
            "outlet": rng.choice(["A", "B", "C"], n),
            "story": rng.choice(["s", "t", "u"], n),
            **{f"words_{voice}": rng.integers(0, 3, n) * 100 for voice in PARTS},
        }
    )
    rows = [
        (f"i{k}", "loaded", category, f"{category} {word}", voice, int(rng.integers(1, 4)))
        for k in range(n)
        for category in ("emotive", "epithet", "metaphor")
        for word in range(2)
        for voice in PARTS
        if rng.random() < 0.3
    ]
    marks = pd.DataFrame(rows, columns=MARKS.columns)
    is_a, is_b = ((table["outlet"] == name).to_numpy() for name in "AB")
    found = robustness(table, code_marks(table, marks), is_a, is_b, "loaded", hold=hold)
    for row in found.to_dict("records")[seed % 7 :: 7]:
        voices = ["narrator", *["quote"] * row["quotations"], *["title"] * row["headline"]]
        counted = marks[marks["voice"].isin(voices) & (marks["category"] != row["left_out"])]
        above = counted.groupby("id")["n"].sum().reindex(table["id"], fill_value=0).to_numpy(float)
        below = sum(table[f"words_{voice}"].to_numpy(float) for voice in voices)
        pair = Amounts(above, below)
        if row["average"] == "mean":
            each = np.divide(above, below, out=np.zeros(n), where=below > 0)
            pair = Amounts(each, (below > 0).astype(float))
        weight = weights(table, pair, is_a, is_b, hold=row["held"])
        wanted = 1000 * float((weight.a - weight.b) @ pair.above)
        assert row["difference"] == pytest.approx(wanted, abs=1e-9)


def test_only_values_that_both_groups_have_are_alike() -> None:
    table = pd.DataFrame({"outlet": ["A", "A", "B", "B", "C"], "genre": ["x", "y", "x", None, "y"]})
    is_a, is_b = ((table["outlet"] == name).to_numpy() for name in "AB")
    assert alike(Articles(table), is_a, is_b, "genre").tolist() == [0, 2]
    assert alike(Articles(table.assign(genre=None)), is_a, is_b, "genre").tolist() == [0, 1, 2, 3]
