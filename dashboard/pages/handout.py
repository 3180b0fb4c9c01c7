"""On paper: one or two texts with numbered lines and a margin, then the key on a page of its own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from typing import Any, NamedTuple

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import captions
from dashboard.components.lesson import vocabulary
from dashboard.components.shell import notice, page
from dashboard.components.table import Column, Table, table
from dashboard.components.text import folds_first
from dashboard.data import Data
from dashboard.masking import find_masked, masked
from dashboard.pages import Page
from dashboard.pairing import by_token, token
from dashboard.provenance import lexicon_versions
from dashboard.query import Query, link
from framing import __version__
from framing.comparison import poisson_interval

WIDTH = 66
LARGE_WIDTH = 46  # larger type, fewer characters a line
_TAGS = {"loaded": "L", "hedge": "H", "booster": "C"}
_NAMES = {"loaded": "Loaded wording", "hedge": "Hedging", "booster": "Certainty"}
_VOICES = {"title": "headline", "narrator": "own words", "quote": "quoted"}
_TOKEN = re.compile(r"\S+")
# The article and the one beside it, whose names are to be hidden; empty where names are shown.
Names = tuple[()] | tuple[Mapping[str, Any], Mapping[str, Any] | None]


class Line(NamedTuple):
    """Characters ``[start, end)`` of one printed line; ``last`` ends a paragraph."""

    start: int
    end: int
    last: bool


def lines_of(text: str, *, width: int = WIDTH) -> list[Line]:
    """Break a text into lines of at most ``width`` characters, paragraph by paragraph.

    A word longer than a line stands on a line of its own.

    Example:
        >>> [(line.start, line.end, line.last) for line in lines_of("one two three\\n\\nfour", width=8)]
        [(0, 7, False), (8, 13, True), (15, 19, True)]
    """
    out: list[Line] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        start = end = -1
        for word in _TOKEN.finditer(paragraph.group()):
            low, high = paragraph.start() + word.start(), paragraph.start() + word.end()
            if start < 0:
                start, end = low, high
            elif high - start <= width:
                end = high
            else:
                out.append(Line(start, end, False))
                start, end = low, high
        if start >= 0:
            out.append(Line(start, end, True))
    return out


class _Known:
    """The articles by id or by token."""

    def __init__(self, data: Data) -> None:
        self._ids, self._tokens = data.ids, by_token(data)

    def __contains__(self, given: object) -> bool:
        return given in self._ids or given in self._tokens

    def __getitem__(self, given: str) -> str:
        return self._tokens.get(given) or given


def layout(data: Data, query: Query) -> Component:
    """Return the handout of the articles ``a`` and ``b``, given by id or by token.

    ``names=0`` leaves outlet, author and date out and hides the outlets' names in the texts;
    ``size=large`` sets everything larger, for readers who need it; ``whole=1`` prints the paragraphs too
    that begin folded because of a content note.
    """
    known = _Known(data)
    given = [i for i in (query.one("a", known, ""), query.one("b", known, "")) if i]
    named = query.one("names", ("0", "1"), "1") == "1"
    large = query.one("size", ("", "large"), "") == "large"
    width = LARGE_WIDTH if large else WIDTH
    size = "large" if large else None
    whole = query.one("whole", ("0", "1"), "0") == "1"
    records = [r for r in (data.record(i) for i in dict.fromkeys(known[g] for g in given)) if r is not None]
    if not records:
        return page(
            "Handout",
            "Texts with line numbers for the classroom.",
            notice("Choose one or two articles first; their page has a button for paper."),
            html.P(dcc.Link("Compare two articles", href="/articles", className="button")),
        )
    letters = "AB"[: len(records)]
    address = {"a": given[0], "b": given[1] if len(given) > 1 else None}
    # A way back that names nobody: an id may hold the outlet's name.
    blind = {key: token(known[value]) for key, value in address.items() if value}
    others = records[::-1] if len(records) > 1 else [None]
    hidden: list[Names] = [() if named else pair for pair in zip(records, others, strict=True)]
    return html.Div(
        [
            html.Div(
                [
                    html.Button("Print", type="button", className="button primary", **{"data-page": "paper"}),
                    dcc.Link(
                        "Leave the outlets’ names out" if named else "Show the outlets’ names",
                        href=link(
                            "/print", **(blind if named else address), names="0" if named else None, size=size
                        ),
                        className="button",
                    ),
                    *(
                        [
                            dcc.Link(
                                "Leave a paragraph out" if whole else "Print every paragraph",
                                href=link(
                                    "/print",
                                    **(address if named else blind),
                                    names=None if named else "0",
                                    size=size,
                                    whole=None if whole else "1",
                                ),
                                className="button",
                            )
                        ]
                        if any(r["extra"].get("content_fold") for r in records)
                        else []
                    ),
                    dcc.Link(
                        "Normal print" if large else "Large print",
                        href=link(
                            "/print",
                            **(address if named else blind),
                            names=None if named else "0",
                            size=None if large else "large",
                        ),
                        className="button",
                    ),
                    dcc.Link(
                        "Back to the articles" if named else "Back to blind reading",
                        href=link("/articles", **address) if named else link("/blind", **blind),
                        className="button",
                    ),
                ],
                className="paper-tools",
            ),
            html.H1("Two texts" if len(records) > 1 else "A text", className="paper-title"),
            html.P(
                "Every writer chooses words. Mark L where wording judges or stirs, H where it holds back, "
                "C where it "
                "presses; write in the margin who says so.",
                className="paper-task",
            ),
            html.Section([html.H2("Words you may need"), vocabulary()], className="paper-words"),
            *[_text(*each, named, width, whole) for each in zip(letters, records, hidden, strict=True)],
            _questions(letters),
            _key(letters, records, hidden, width),
            html.P(
                f"framing {__version__}, lexicons {lexicon_versions(data)}, corpus “{data.name}”. "
                f"Counts features of "
                "language; does not say that a text is biased.",
                className="paper-foot",
            ),
        ],
        className="page paper large" if large else "page paper",
    )


def _shown(text: str, low: int, high: int, names: Names) -> str:
    """Return ``text[low:high]`` without the outlets' names; one broken over two lines is on the first."""
    if not names:
        return text[low:high]
    out, at = [], low
    for start, end, instead in find_masked(text, *names):
        if end <= low or start >= high:
            continue
        out += [text[at : max(start, low)], instead if start >= low else ""]
        at = min(end, high)
    return "".join([*out, text[at:high]])


def _text(
    letter: str, record: Mapping[str, Any], names: Names, named: bool, width: int, whole: bool
) -> Component:
    title = record["title"] or "Untitled"
    note = record["extra"].get("content_note")
    by = " · ".join(
        str(part)
        for part in (
            record["outlet"] or "outlet unknown",
            record["author"],
            captions.day(record["date"]) if record["date"] else "undated",
        )
        if part
    )
    return html.Section(
        [
            html.H2(f"{letter}. {_shown(title, 0, len(title), names)}"),
            html.P(by, className="muted") if named else None,
            html.P([html.Strong("Content note. "), str(note)], className="note") if note else None,
            html.Ol(
                [
                    html.Li(
                        [
                            html.Span(
                                str(n) if n % 5 == 0 else "",
                                className="line-number",
                                **{"aria-hidden": "true"},
                            ),
                            html.Span(
                                # A space, so that lines which run on or are copied keep their words apart.
                                _shown(record["text"], line.start, line.end, names) + " "
                                if kept
                                else "[One paragraph is left out here: see the content note.]"
                            ),
                        ],
                        className="line last" if line.last else "line",
                    )
                    for n, line, kept in _printed(record, width, whole)
                ],
                className="lines",
            ),
        ],
        className="paper-text",
    )


def _printed(record: Mapping[str, Any], width: int, whole: bool) -> list[tuple[int, Line, bool]]:
    """Return number, line and whether it is printed; of a paragraph that is left out one line stays.

    The other lines keep their numbers, so that the key fits both forms of the handout.
    """
    out: list[tuple[int, Line, bool]] = []
    begins, left_out = True, False
    for n, line in enumerate(lines_of(record["text"], width=width), 1):
        if begins:
            left_out = not whole and folds_first(record, record["text"][line.start :])
        if not left_out or line.last:
            out.append((n, line, not left_out))
        begins = line.last
    return out


def _questions(letters: str) -> Component:
    asked = [
        "Which word would you change first? What makes you say that? Where is that in the text?",
        "Who is heard, and who is not? Is there a source without a name?",
        "What is told as certain, and what is held back? By whom?",
        "What is left out? Who might read it differently, and why?",
    ]
    columns = [Column("Our tally"), *(Column(f"Text {letter}") for letter in letters)]
    rows = [
        [name, *("" for _ in letters)]
        for name in (*_NAMES.values(), "Sources with a name", "Sources without")
    ]
    return html.Section(
        [
            html.H2("Questions"),
            html.Ol([html.Li(question) for question in asked], className="paper-questions"),
            table(Table(columns, rows), caption="Tally", className="tally"),
            html.H2("Before you go"),
            html.P("One question to ask of any article from now on:"),
            html.Div(className="write-on"),
            html.Div(className="write-on"),
        ],
        className="paper-ask",
    )


def _key(letters: str, records: list[Mapping[str, Any]], hidden: list[Names], width: int) -> Component:
    parts: list[Component] = [
        html.H2("What the tool marked"),
        html.P("Where is it wrong? A list of words misses irony, quotations and topics."),
    ]
    rates = []
    for letter, record in zip(letters, records, strict=True):
        for measure, name in _NAMES.items():
            count = sum(s["measure"] == measure and s["voice"] == "narrator" for s in record["spans"])
            words = record["words"]["narrator"]
            bounds = poisson_interval(count, words)
            rates.append(
                [
                    f"{letter}: {name}",
                    f"{count} in {words:,}",
                    f"{1000 * count / words:.1f}" if words else "–",
                    f"{bounds[0]:.1f} to {bounds[1]:.1f}" if bounds else "–",
                ]
            )
    parts.append(
        table(
            Table(
                [
                    Column("Own words"),
                    Column("Marks in words", True),
                    Column("Per 1,000", True),
                    Column("By chance, from–to", True),
                ],
                rates,
            ),
            caption="Marks in the reporters’ own words",
        )
    )
    for letter, record, names in zip(letters, records, hidden, strict=True):
        starts = [line.start for line in lines_of(record["text"], width=width)]
        rows = [
            [
                "headline" if s["field"] == "title" else str(max(1, bisect_right(starts, s["start"]))),
                masked(s["text"], *names) if names else s["text"],
                _TAGS[s["measure"]],
                _VOICES[s["voice"]],
                masked(s["why"], *names) if names else s["why"],
            ]
            for s in record["spans"]
        ]
        parts.append(html.H3(f"Text {letter}"))
        parts.append(
            table(
                Table([Column("Line"), Column("Words"), Column("Tag"), Column("Voice"), Column("Why")], rows),
                caption=f"Marks in text {letter}",
            )
            if rows
            else html.P("No mark.")
        )
    return html.Section(parts, className="paper-key")


PAGE = Page("/print", "Print", layout, in_navigation=False)
