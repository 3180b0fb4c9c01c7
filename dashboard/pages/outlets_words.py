"""What sets two groups apart: the entries, words and sources that one uses more than the other."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.choice import KEYS, SAID, Choice, alike_groups, held_sentence
from dashboard.comparing import Comparing
from dashboard.components.controls import bar, segmented
from dashboard.components.shell import card
from dashboard.components.table import Column, Table, table
from dashboard.components.table_tools import table_tools
from dashboard.data import Data
from dashboard.figures.rows import Records, records
from dashboard.pages.outlets_context import kwic_panel, opens, source_codes
from dashboard.wordcounts import Counting, word_counts
from framing.comparison import VOICES as VOICE_PARTS
from framing.comparison.measures import amounts, find_measure
from framing.keyness import keyness

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

_PER_SIDE = 12
_MEASURE = {"loaded": "loaded", "hedge": "hedging", "booster": "certainty"}
_KIND = {"entries": "entry", "words": "word", "sources": "source"}


def keyness_card(data: Data, corpus: Comparing, choice: Choice) -> Component:
    """Return what sets the two groups apart: entries, words or sources, with dispersion and KWIC."""
    tabs = bar(segmented("key", "Of what", KEYS, choice.key, default="entries"))
    if choice.key == "words":
        counted = word_counts(data, corpus, choice)
        if isinstance(counted, Counting):
            return card(
                "What sets them apart?",
                tabs,
                html.P(
                    f"Counting the words of {choice.a} and {choice.b}: {counted.done:,} of "
                    f"{counted.total:,} articles.",
                    role="status",
                ),
                html.Progress(value=str(counted.done), max=str(counted.total or 1)),
                id="keyness",
            )
    found, names = _keyness(data, corpus, choice)
    # Most typical of the first on top, of the second at the bottom.
    first, last = records(found.iloc[:_PER_SIDE]), records(found.iloc[-_PER_SIDE:])[::-1]
    sides = [
        _side(choice, choice.a, "dp_a", [r for r in first if r["z"] > 0], names),
        _side(choice, choice.b, "dp_b", [r for r in last if r["z"] < 0], names),
    ]
    body: list[Component] = [
        tabs,
        html.P(_counted(data, corpus, choice)),
        html.P(
            [
                "“25 in 17” reads: 25 uses in 17 articles. "
                "Keyness says how typical a row is of one side (log-odds ratio with an informative Dirichlet "
                "prior, as z): it puts the rows in order and is not a test. Dispersion near 1: nearly all "
                "uses stand in one article. ",
                dcc.Link("How this is computed", href="/methods#comparing"),
            ],
            className="muted small",
        ),
        html.Div(sides, className="columns"),
        table_tools("keyness", "What sets them apart?", by="Side"),
    ]
    if choice.kwic:
        body.append(kwic_panel(data, corpus, choice))
    return card("What sets them apart?", *body, id="keyness")


def is_counting(data: Data, corpus: Comparing, choice: Choice) -> bool:
    """Whether words are being counted for this view, so that the page should ask again."""
    return choice.key == "words" and isinstance(word_counts(data, corpus, choice), Counting)


def _counted(data: Data, corpus: Comparing, choice: Choice) -> str:
    """Say what is counted in which articles, and what of the reader's choice cannot be followed."""
    said = {
        "entries": f"Every marked entry of every measure in {SAID[choice.voice]}.",
        "words": f"Every word in {SAID[choice.voice]}. Most of what stands here is the subject, not the "
        "manner.",
        "sources": "Attributions to each source, among all attributions of the body, whichever words are "
        "counted above.",
    }[choice.key]
    out = [said, held_sentence(corpus, choice)]
    if choice.key == "words":
        counted = word_counts(data, corpus, choice)
        if not isinstance(counted, Counting) and counted.sampled:
            drawn = "stories" if choice.hold == "story" else "articles"
            out.append(
                f"Counted in {len(counted.rows):,} articles; the {drawn} were drawn at random (seeded)."
            )
    if not choice.pooled:
        out.append("Keyness counts all words together: a mean of articles does not apply to it.")
    return " ".join(out)


def _side(choice: Choice, mine: str, dispersion: str, rows: Records, names: _Names) -> Component:
    kind = _KIND[choice.key]
    cells = [
        [
            opens(choice, f"{kind}:{names.names[r['item']]}", names.label(r["item"])),
            f"{r['count_a']:,} in {r['articles_a']:,}",
            f"{r['count_b']:,} in {r['articles_b']:,}",
            f"{abs(r['z']):.1f}",
            "–" if r[dispersion] != r[dispersion] else f"{r[dispersion]:.2f}",
        ]
        for r in rows
    ]
    columns = [
        Column(kind.capitalize()),
        Column(f"{choice.a}", True, "uses in articles"),
        Column(f"{choice.b}", True, "uses in articles"),
        Column("Keyness", True, "z of the log-odds ratio with an informative Dirichlet prior"),
        Column("Dispersion", True, "Gries’ DP: 0 spread evenly over the articles, 1 all in one"),
    ]
    return html.Div(
        [
            html.H3(f"More in {mine}"),
            table(Table(columns, cells), caption=f"{KEYS[choice.key]} more typical of {mine}")
            if cells
            else html.P("Nothing in at least two articles.", className="muted"),
        ]
    )


@dataclass(frozen=True)
class _Names:
    """What the items are called."""

    names: list[str]
    measures: list[str] | None = None

    @cached_property
    def _often(self) -> Counter[str]:
        return Counter(self.names)

    def label(self, item: int) -> str:
        """Return what the row is called: with the measure where several have an entry of that name."""
        name = self.names[item]
        if self.measures is None or self._often[name] == 1:
            return name
        return f"{name} ({_MEASURE[self.measures[item]]})"


@dataclass(frozen=True)
class _Rows:
    """Coded counts: item, article and count a row; the exposure, and the table's row, of each article."""

    item: np.ndarray
    article: np.ndarray
    count: np.ndarray
    exposure: np.ndarray
    names: _Names
    rows: np.ndarray


def _keyness(data: Data, corpus: Comparing, choice: Choice) -> tuple[pd.DataFrame, _Names]:
    left = choice.leave if choice.key == "entries" else ()
    key = choice.pair_kept_as("keyness", choice.key, choice.voice, choice.hold, left)

    def make() -> tuple[pd.DataFrame, _Names]:
        of = {"entries": _entries, "words": _words, "sources": _sources}[choice.key]
        groups = alike_groups(corpus, choice)
        given = of(data, corpus, choice)
        options: dict[str, float] = {}
        if choice.key == "words":
            options["least_articles"] = 3 if len(given.rows) > 20 else 1
        if choice.key == "sources":
            options["prior"] = 100.0
        found = keyness(
            given.item,
            given.article,
            given.count,
            given.exposure,
            groups.a[given.rows],
            groups.b[given.rows],
            items=len(given.names.names),
            strata=None if groups.strata is None else groups.strata[given.rows],
            dispersed=_PER_SIDE,
            **options,  # type: ignore[arg-type]
        )
        return found, given.names

    return corpus.recent.get(key, make)


def _entries(data: Data, corpus: Comparing, choice: Choice) -> _Rows:
    import numpy as np

    groups = alike_groups(corpus, choice)
    kept = groups.a | groups.b
    rows = np.flatnonzero(kept)
    marks = corpus.marks
    entry, article, count = marks.found(kept, choice.voice)
    if choice.leave:
        there = ~marks.entries["entry"].isin(list(choice.leave)).to_numpy()[entry]
        entry, article, count = entry[there], article[there], count[there]
    place = np.zeros(len(kept), dtype=np.int32)
    place[rows] = np.arange(len(rows), dtype=np.int32)
    own = corpus.articles.at(rows)
    exposure = amounts(own, find_measure("loaded"), voice=choice.voice).below
    names = _Names(marks.names, marks.entries["measure"].tolist())
    return _Rows(entry, place[article], count, exposure, names, rows)


def _sources(data: Data, corpus: Comparing, choice: Choice) -> _Rows:
    import numpy as np

    item, article, count, names = source_codes(data, corpus)
    groups = alike_groups(corpus, choice)
    kept = groups.a | groups.b
    rows = np.flatnonzero(kept)
    place = np.full(len(kept) + 1, -1, dtype=np.int32)
    place[rows] = np.arange(len(rows), dtype=np.int32)
    # Code -1, an article that is not there, finds the last place.
    own = place[article]
    there = np.flatnonzero(own >= 0)
    item, article, count = item[there], own[there], count[there]
    exposure = np.bincount(article, weights=count, minlength=len(rows))
    return _Rows(item, article, count, exposure, _Names(names), rows)


def _words(data: Data, corpus: Comparing, choice: Choice) -> _Rows:
    import numpy as np

    counted = word_counts(data, corpus, choice)
    assert not isinstance(counted, Counting)  # the card shows how far the counting is instead
    counts = counted.counts
    codes = {"narrator": 0, "quote": 1, "title": 2}
    rows = np.isin(counts.voice, [codes[v] for v in VOICE_PARTS[choice.voice]])
    article, count = counts.article[rows], counts.count[rows]
    exposure = np.bincount(article, weights=count, minlength=len(counted.rows))
    return _Rows(counts.word[rows], article, count, exposure, _Names(counts.words), counted.rows)
