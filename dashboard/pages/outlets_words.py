"""The words behind a difference: entries that carry it, keyness, and every use in context."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import captions
from dashboard.choice import KEYS, SAID, Choice, groups_of, held_label
from dashboard.comparing import Comparing, sources_of
from dashboard.components.concordance import Use, concordance
from dashboard.components.controls import segmented
from dashboard.components.shell import card
from dashboard.components.table import Column, Table, table
from dashboard.data import Data
from dashboard.pages.outlets_charts import COUNTED, signed
from dashboard.wordcounts import Counting, word_counts
from framing.comparison import VOICES as VOICE_PARTS
from framing.comparison import carriers
from framing.comparison.measures import amounts, find_measure
from framing.concordance import Line, around, entry_lines, word_lines
from framing.keyness import keyness
from framing.lexicon import codebook

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

_TOP = 10
_LINES = 40
_PER_SIDE = 12


def carriers_card(data: Data, corpus: Comparing, choice: Choice) -> Component:
    """Return the ten entries that carry the difference, each with "leave this one out"."""
    is_a, is_b = groups_of(corpus, choice)
    key = (
        "carriers",
        choice.by,
        choice.a,
        choice.b,
        choice.measure,
        choice.voice,
        choice.average,
        choice.hold,
        choice.selection,
        choice.leave,
    )
    found: pd.DataFrame = corpus.recent.get(
        key,
        lambda: carriers(
            corpus.table,
            corpus.marks,
            is_a,
            is_b,
            choice.measure,
            voice=choice.voice,
            pooled=choice.pooled,
            hold=choice.hold,
            left_out=choice.leave,
        ),
    )
    what = COUNTED[choice.measure]
    whole = float(found["contribution"].sum())
    labels = codebook(
        {"loaded": "loaded_language", "hedging": "hedges", "booster": "boosters"}[choice.measure]
    )
    rows = [
        [
            _opens(choice, f"entry:{r['entry']}", str(r["entry"])),
            str(labels.get(r["category"], {}).get("label", r["category"])),
            f"{r['count_a']:,} in {r['articles_a']:,}",
            f"{r['count_b']:,} in {r['articles_b']:,}",
            signed(r["contribution"], 2),
            signed(r["without"], 2),
            _leave_button(r["entry"]),
        ]
        for r in found.head(_TOP).to_dict("records")
    ]
    columns = [
        Column("Entry"),
        Column("Category"),
        Column(f"{choice.a}: uses in articles", True),
        Column(f"{choice.b}: uses in articles", True),
        Column("Adds to the difference", True),
        Column("Difference without it", True),
        Column("Leave out"),
    ]
    held = f", {held_label(choice.hold)} held constant" if choice.hold else ""
    body: list[Component] = [
        html.P(
            f"The difference in {what} ({signed(whole, 2)} marks per 1,000 words, {choice.a} minus "
            f"{choice.b}, in "
            f"{SAID[choice.voice]}{held}) is the sum of what its "
            f"{captions.number(len(found), 'entry', 'entries')} add. "
            "A word that names the topic rather than judging it does not belong here: leave it out and see."
        )
    ]
    if choice.leave:
        body.append(
            html.P(
                [
                    "Left out everywhere on this page: ",
                    *[
                        html.Button(
                            [entry, html.Span(" put back", className="muted")],
                            type="button",
                            className="chip",
                            id=f"back-{number}",
                            **{"data-param": "leave", "data-value": entry, "data-many": "true"},
                        )
                        for number, entry in enumerate(choice.leave)
                    ],
                ],
                className="left-out",
            )
        )
    if rows:
        body.append(
            table(
                Table(columns, rows),
                caption=f"Entries that carry the difference in {what} between {choice.a} and {choice.b}",
            )
        )
    else:
        body.append(
            html.P("Neither has a marked entry here: there is no difference to carry.", className="muted")
        )
    if choice.kwic.startswith("entry:") and choice.key != "entries":
        body.append(kwic_panel(data, corpus, choice))
    return card(f"Which entries carry the difference in {what}?", *body, id="carriers")


def _leave_button(entry: str) -> html.Button:
    return html.Button(
        "Leave out",
        type="button",
        className="tool",
        id=f"leave-{entry}",
        **{
            "data-param": "leave",
            "data-value": entry,
            "data-many": "true",
            "aria-label": f"Leave out “{entry}” everywhere on this page",
        },
    )


def _opens(choice: Choice, kwic: str, text: str) -> dcc.Link:
    return dcc.Link(
        text, href=choice.link(kwic=kwic, anchor="kwic"), className="opens", title="Show it in context"
    )


def keyness_card(data: Data, corpus: Comparing, choice: Choice) -> Component:
    """Return what sets the two groups apart: entries, words or sources, with dispersion and KWIC."""
    tabs = segmented("key", "Of what", KEYS, choice.key, default="entries")
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
    found, name_of = _keyness(data, corpus, choice)
    kind = {"entries": "entry", "words": "word", "sources": "source"}[choice.key]
    sides = []
    for mine, rows in (
        (choice.a, found[found["z"] > 0].head(_PER_SIDE)),
        (choice.b, found[found["z"] < 0].iloc[::-1].head(_PER_SIDE)),
    ):
        records = [
            [
                _opens(choice, f"{kind}:{name_of(r['item'])}", name_of(r["item"])),
                f"{r['count_a']:,} in {r['articles_a']:,}",
                f"{r['count_b']:,} in {r['articles_b']:,}",
                f"{abs(r['z']):.1f}",
                _number(r["dp_a"] if mine == choice.a else r["dp_b"]),
            ]
            for r in rows.to_dict("records")
        ]
        columns = [
            Column(kind.capitalize()),
            Column(f"{choice.a}", True, "uses in articles"),
            Column(f"{choice.b}", True, "uses in articles"),
            Column("Keyness", True, "z of the log-odds ratio with an informative Dirichlet prior"),
            Column("Dispersion", True, "Gries’ DP: 0 spread evenly over the articles, 1 all in one"),
        ]
        sides.append(
            html.Div(
                [
                    html.H3(f"More in {mine}"),
                    table(Table(columns, records), caption=f"{KEYS[choice.key]} more typical of {mine}")
                    if records
                    else html.P("Nothing in at least two articles.", className="muted"),
                ]
            )
        )
    notes = {
        "entries": "Every marked entry of every measure, per 1,000 words of the chosen voice.",
        "words": "All words of the chosen voice. Most of what stands here is the subject, not the manner.",
        "sources": "Attributions to each source, among all attributions.",
    }
    sampled = ""
    if choice.key == "words":
        counted = word_counts(data, corpus, choice)
        if not isinstance(counted, Counting) and counted.sampled:
            sampled = f" Counted in {len(counted.rows):,} articles drawn at random (seeded)."
    body: list[Component] = [
        tabs,
        html.P(
            [
                f"{notes[choice.key]}{sampled} Keyness: log-odds ratio with an informative Dirichlet prior, "
                f"as z; it sorts, "
                "it is not a test. Dispersion near 1: one article makes the row. All articles, whatever "
                "the story. ",
                dcc.Link("How this is computed", href="/methods#comparing"),
            ],
            className="muted small",
        ),
        html.Div(sides, className="columns"),
    ]
    if choice.kwic:
        body.append(kwic_panel(data, corpus, choice))
    return card("What sets them apart?", *body, id="keyness")


def is_counting(data: Data, corpus: Comparing, choice: Choice) -> bool:
    """Whether words are being counted for this view, so that the page should ask again."""
    return choice.key == "words" and isinstance(word_counts(data, corpus, choice), Counting)


def _keyness(data: Data, corpus: Comparing, choice: Choice) -> tuple[pd.DataFrame, Callable[[int], str]]:
    import numpy as np

    is_a, is_b = groups_of(corpus, choice)
    key = ("keyness", choice.key, choice.by, choice.a, choice.b, choice.voice, choice.selection)
    if choice.key == "entries":
        marks = corpus.marks
        codes = {"narrator": 0, "quote": 1, "title": 2}
        rows = np.isin(marks.voice, [codes[v] for v in VOICE_PARTS[choice.voice]])
        rows &= (is_a | is_b)[marks.article]
        exposure = amounts(corpus.table, find_measure("loaded"), voice=choice.voice).below
        names = marks.entries["entry"].tolist()
        found = corpus.recent.get(
            key,
            lambda: keyness(
                marks.entry[rows],
                marks.article[rows],
                marks.count[rows],
                exposure,
                is_a,
                is_b,
                items=len(names),
            ),
        )
        return found, lambda item: str(names[item])
    if choice.key == "sources":
        coded = _source_codes(data, corpus)
        exposure = np.bincount(coded[1], weights=coded[2], minlength=len(corpus.table))
        found = corpus.recent.get(
            key,
            lambda: keyness(
                coded[0], coded[1], coded[2], exposure, is_a, is_b, items=len(coded[3]), prior=100.0
            ),
        )
        return found, lambda item: str(coded[3][item])
    counts = word_counts(data, corpus, choice)
    assert not isinstance(counts, Counting)
    wanted = {"narrator": [0], "quote": [1], "title": [0, 1], "body": [0, 1]}[choice.voice]
    rows = np.isin(counts.counts.voice, wanted)
    item, article, count = counts.counts.word[rows], counts.counts.article[rows], counts.counts.count[rows]
    exposure = np.bincount(article, weights=count, minlength=len(counts.rows))
    found = corpus.recent.get(
        key,
        lambda: keyness(
            item,
            article,
            count,
            exposure,
            is_a[counts.rows],
            is_b[counts.rows],
            items=len(counts.counts.words),
            least_articles=3 if len(counts.rows) > 20 else 1,
        ),
    )
    return found, lambda item: counts.counts.words[item]


def _source_codes(data: Data, corpus: Comparing) -> tuple[np.ndarray, np.ndarray, np.ndarray, list[str]]:
    import numpy as np
    import pandas as pd

    def make() -> tuple[np.ndarray, np.ndarray, np.ndarray, list[str]]:
        sources = sources_of(data)
        codes, names = pd.factorize(sources["name"])
        article = pd.Index(corpus.table["id"]).get_indexer(sources["id"])
        count = np.maximum(sources["attributions"].to_numpy(dtype=float), 0)
        return codes, article, count, [str(n) for n in names]

    return corpus.recent.get("source-codes", make)


def kwic_panel(data: Data, corpus: Comparing, choice: Choice) -> Component:
    """Return every use of the word, entry or source that was opened, from both groups."""
    kind, _, what = choice.kwic.partition(":")
    parts = VOICE_PARTS[choice.voice]
    is_a, is_b = groups_of(corpus, choice)
    rows = _rows_with(data, corpus, choice, kind, what, is_a | is_b)
    uses: list[Use] = []
    for row in rows[:_LINES]:
        article = corpus.table.iloc[int(row)]
        record = data.record(str(article["id"]))
        if record is None:
            continue
        lines: Iterable[Line]
        if kind == "entry":
            lines = entry_lines(record, what, voices=parts)
        elif kind == "word":
            lines = word_lines(record, what, voices=parts)
        else:
            lines = _source_lines(record, what, _found_names(data, str(article["id"]), what))
        group = str(article[choice.by])
        uses += [Use(line, group, str(article["title"] or article["id"])) for line in lines]
    uses.sort(key=lambda use: (use.group != choice.a, use.line.keyword.lower(), use.line.right.lower()))
    shown = uses[: 2 * _LINES]
    more = len(rows) > _LINES or len(uses) > len(shown)
    return html.Section(
        [
            html.Div(
                [
                    html.H3(f"“{what}” in context"),
                    dcc.Link("Close", href=choice.link(kwic="", anchor="keyness"), className="button"),
                ],
                className="kwic-head",
            ),
            html.P(
                f"{len(uses):,} uses in {captions.number(min(len(rows), _LINES), 'article')}"
                + (f"; the first {len(shown)} are shown, of {len(rows):,} articles." if more else "."),
                className="muted small",
            ),
            concordance(shown, caption=f"“{what}” in context")
            if shown
            else html.P("No use in these articles and this voice.", className="muted"),
        ],
        id="kwic",
        className="kwic-panel",
    )


def _rows_with(
    data: Data, corpus: Comparing, choice: Choice, kind: str, what: str, inside: np.ndarray
) -> np.ndarray:
    """Return the row numbers of the articles that have it, the two groups in turn."""
    import numpy as np

    rows = np.array([], dtype=int)
    if kind == "entry":
        marks = corpus.marks
        wanted = (marks.entries["entry"] == what).to_numpy()
        rows = np.unique(marks.article[wanted[marks.entry]])
    elif kind == "source":
        codes, article, _, names = _source_codes(data, corpus)
        rows = np.unique(article[codes == names.index(what)]) if what in names else rows
    elif kind == "word":
        counts = word_counts(data, corpus, choice)
        if not isinstance(counts, Counting) and what in counts.counts.words:
            code = counts.counts.words.index(what)
            rows = counts.rows[np.unique(counts.counts.article[counts.counts.word == code])]
    rows = rows[rows >= 0]
    rows = rows[inside[rows]]
    first = (corpus.table[choice.by].to_numpy()[rows] == choice.a) if len(rows) else np.array([], dtype=bool)
    a, b = rows[first], rows[~first]
    half = _LINES // 2
    return np.concatenate([a[:half], b[:half], a[half:], b[half:]]).astype(int)


def _found_names(data: Data, article: str, name: str) -> set[str]:
    """Return the names in the record of an article that count as ``name`` (merged by hand or not)."""
    sources = data.sources()
    own = sources[(sources["id"] == article) & (sources["name"] == name)]
    return set(own["name_found"])


def _source_lines(record: Any, name: str, found: set[str]) -> Iterable[Line]:
    for source in record["sources"]:
        if source["name"] not in found and source["name"] != name:
            continue
        for start, end in source["mentions"]:
            left, keyword, right = around(record["text"], start, end)
            yield Line(record["id"], "text", start, end, left, keyword, right, "narrator")


def _number(value: float) -> str:
    return "–" if value != value else f"{value:.2f}"
