"""Every use of the entry, word or source that a reader opened, from both groups (KWIC)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import captions
from dashboard.choice import SAID, Choice, alike_groups
from dashboard.comparing import Comparing, sources_of
from dashboard.components.concordance import Use, concordance
from dashboard.data import Data
from dashboard.wordcounts import Counting, word_counts
from framing.comparison import VOICES as VOICE_PARTS
from framing.concordance import Line, around, entry_lines, word_lines

if TYPE_CHECKING:
    import numpy as np

_LINES = 40


def opens(choice: Choice, kwic: str, text: str) -> dcc.Link:
    """Return ``text`` as what opens its uses in context."""
    return dcc.Link(
        text, href=choice.link(kwic=kwic, anchor="kwic"), className="opens", title="Show it in context"
    )


def source_codes(data: Data, corpus: Comparing) -> tuple[np.ndarray, np.ndarray, np.ndarray, list[str]]:
    """Return a code, the article's row and the attributions of each source in each article, and the names."""
    import numpy as np

    def make() -> tuple[np.ndarray, np.ndarray, np.ndarray, list[str]]:
        sources = sources_of(data)
        codes, names = sources["name"].cat.codes.to_numpy(), sources["name"].cat.categories
        article = sources["row"].to_numpy()
        count = np.maximum(sources["attributions"].to_numpy(dtype=float), 0)
        return codes, article, count, names.to_numpy(dtype=object).tolist()

    return corpus.recent.get("source-codes", make)


def kwic_panel(data: Data, corpus: Comparing, choice: Choice) -> Component:
    """Return every use of the word, entry or source that was opened, from both groups."""
    kind, _, what = choice.kwic.partition(":")
    rows = _rows_with(data, corpus, choice, kind, what)
    uses: list[Use] = []
    for article in corpus.rows(rows[:_LINES]).to_dict("records"):
        record = data.record(str(article["id"]))
        if record is None:
            continue
        group = str(article[choice.by])
        title = str(article["title"] or article["id"])
        uses += [Use(line, group, title) for line in _lines(data, record, choice, kind, what)]
    uses.sort(key=lambda use: (use.group != choice.a, use.line.keyword.lower(), use.line.right.lower()))
    shown = uses[: 2 * _LINES]
    more = len(rows) > _LINES or len(uses) > len(shown)
    said = SAID[choice.voice] if kind != "source" else "the whole body"
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
                f"{captions.number(len(uses), 'use')} in "
                f"{captions.number(min(len(rows), _LINES), 'article')}, in {said}"
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


def _lines(data: Data, record: Any, choice: Choice, kind: str, what: str) -> Iterable[Line]:
    parts = VOICE_PARTS[choice.voice]
    if kind == "entry":
        return entry_lines(record, what, voices=parts)
    if kind == "word":
        return word_lines(record, what, voices=parts)
    return _source_lines(record, what, _found_names(data, str(record["id"]), what))


def _rows_with(data: Data, corpus: Comparing, choice: Choice, kind: str, what: str) -> np.ndarray:
    """Return the row numbers of the compared articles that have it, the two groups in turn."""
    import numpy as np

    rows = np.array([], dtype=int)
    # Marks and words code the voices alike.
    voices = [
        code for code, name in enumerate(("narrator", "quote", "title")) if name in VOICE_PARTS[choice.voice]
    ]
    if kind == "entry":
        marks = corpus.marks
        parts = [rows]
        for code in np.flatnonzero((marks.entries["entry"] == what).to_numpy()).tolist():
            own = marks.rows_of(code)
            parts.append(marks.article[own][marks.counts[voices, own].any(axis=0)])
        rows = np.unique(np.concatenate(parts))
    elif kind == "source":
        codes, article, _, names = source_codes(data, corpus)
        rows = np.unique(article[codes == names.index(what)]) if what in names else rows
    elif kind == "word":
        counts = word_counts(data, corpus, choice)
        if not isinstance(counts, Counting) and what in counts.counts.words:
            code = counts.counts.words.index(what)
            wanted = (counts.counts.word == code) & np.isin(counts.counts.voice, voices)
            rows = counts.rows[np.unique(counts.counts.article[wanted])]
    groups = alike_groups(corpus, choice)
    rows = rows[rows >= 0]
    a, b = rows[groups.a[rows]], rows[groups.b[rows]]
    half = _LINES // 2
    return np.concatenate([a[:half], b[:half], a[half:], b[half:]]).astype(int)


def _found_names(data: Data, article: str, name: str) -> set[str]:
    """Return the names in the record of an article that count as ``name`` (merged by hand or not)."""
    sources = sources_of(data)
    own = sources[(sources["row"] == data.ids.row(article)) & (sources["name"] == name)]
    return set(own["name_found"])


def _source_lines(record: Any, name: str, found: set[str]) -> Iterable[Line]:
    for source in record["sources"]:
        if source["name"] not in found and source["name"] != name:
            continue
        for start, end in source["mentions"]:
            left, keyword, right = around(record["text"], start, end)
            yield Line(record["id"], "text", start, end, left, keyword, right, "narrator")
