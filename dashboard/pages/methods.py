"""Methods: what each measure counts, how outlets are compared, how far it agrees with careful readers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib import resources
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import captions, companions
from dashboard.components.chart import chart
from dashboard.components.controls import bar, pager, pages_of, search, select
from dashboard.components.page_tools import page_tools
from dashboard.components.shell import card, page
from dashboard.components.table import Column, Table, table
from dashboard.data import Data
from dashboard.figures.agreement import Agreement, agreement_plot
from dashboard.pages import Page
from dashboard.provenance import lexicon_versions, methods_of, warning
from dashboard.query import Query
from framing import Article, __version__, score_article
from framing.lexicon import codebook, lexicon_hashes, load_lexicon
from framing.scores import LEXICONS

_ROWS = 50
LEAD = "What is counted, what is not, and how far it agrees with careful readers."
_CODEBOOKS = {"loaded": "loaded_language", "hedging": "hedges", "booster": "boosters"}
_MARKS = {"loaded": "loaded", "hedging": "hedge", "booster": "booster"}


def layout(data: Data, query: Query) -> Component:
    """Return the page."""
    about: Mapping[str, Mapping[str, Any]] = codebook("measures")
    prose: Mapping[str, Mapping[str, Any]] = codebook("methods")
    comparing = [item for key, item in prose.items() if key.startswith("comparing")]
    return page(
        "Methods",
        LEAD,
        html.Nav(
            [
                html.A(text, href=f"#{to}")
                for text, to in (
                    ("In one screen", "plain"),
                    *((str(m["label"]), f"measure-{key}") for key, m in about.items()),
                    ("Comparing", "comparing"),
                    ("Limits", "limits"),
                    ("Agreement with people", "agreement"),
                    ("Lexicons", "lexicons"),
                    ("Versions and citing", "cite"),
                )
            ],
            className="contents",
            **{"aria-label": "On this page"},
        ),
        card(
            "In one screen",
            html.Div([html.P(text) for text in prose["plain"]["text"]], className="prose"),
            id="plain",
        ),
        *[_measure(key, m) for key, m in about.items()],
        card(
            "Comparing articles and outlets",
            html.Dl(
                [part for item in comparing for part in (html.Dt(item["term"]), html.Dd(item["text"]))],
                className="terms",
            ),
            id="comparing",
        ),
        card(
            "Limits",
            html.Ul([html.Li(text) for text in prose["limits"]["text"]], className="bullets"),
            id="limits",
        ),
        html.Div([html.H2("Agreement with people", className="unseen"), _agreement()], id="agreement"),
        _lexicons(query),
        _versions(data),
        actions=page_tools(),
    )


def _measure(key: str, about: Mapping[str, Any]) -> Component:
    anchors = [html.Span(id=f"measure-{name}") for name in _ANCHORS.get(key, ())]
    parts: list[Component] = [
        *anchors,
        html.P(about["plain"], className="prose"),
        html.P([html.Strong("Unit. "), about["unit"]], className="prose small"),
    ]
    if about["counts"]:
        parts.append(
            html.Div(
                [
                    _examples("These count", about["counts"], key),
                    _examples("These do not", about["not_counted"], key),
                ],
                className="columns examples",
            )
        )
    parts.append(
        html.Details(
            [
                html.Summary("Known failures"),
                html.Ul([html.Li(t) for t in about["limits"]], className="bullets"),
            ]
        )
    )
    if key in _CODEBOOKS:
        parts.append(_categories(_CODEBOOKS[key]))
    return card(str(about["label"]), *parts, id=f"measure-{key}")


_ANCHORS = {
    "sources": ("sources_effective", "sources_unnamed_share", "sources_expected", "attributed_share"),
    "tone": ("tone_polarity", "tone_subjectivity"),
}


def _examples(title: str, texts: list[str], key: str) -> Component:
    return html.Div(
        [html.H3(title), html.Ul([html.Li(marked(text, key)) for text in texts], className="example-list")]
    )


def marked(text: str, key: str) -> list[object]:
    """Return ``text`` with what counts for a measure marked, as the tool itself marks it."""
    record = score_article(Article(id="example", text=text), as_is=True)
    if key == "sources":
        spans = sorted(tuple(a["source"]) for a in record.attributions if a["source"])
        name = "source"
    else:
        spans = [(s["start"], s["end"]) for s in record.spans if s["measure"] == _MARKS[key]]
        name = _MARKS[key]
    out: list[object] = []
    at = 0
    for start, end in spans:
        if start < at:
            continue
        out += [text[at:start], html.Mark(text[start:end], className=f"mark mark-{name}")]
        at = end
    return [*out, text[at:]]


def _categories(name: str) -> Component:
    rows = [
        [c["label"], c["definition"], c.get("include") or "–", c.get("exclude") or "–"]
        for c in codebook(name).values()
    ]
    columns = [Column("Category"), Column("Definition"), Column("Counts"), Column("Does not count")]
    return html.Details(
        [
            html.Summary("Codebook: every category"),
            table(Table(columns, rows), caption=f"Codebook: {name.replace('_', ' ')}", className="codebook"),
        ]
    )


def results() -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the measured figures and what is known of people’s agreement; the first may be empty."""
    folder = resources.files("framing") / "benchmark"
    human: dict[str, Any] = json.loads((folder / "human.json").read_text("utf-8"))
    measured = folder / "results.json"
    return (json.loads(measured.read_text("utf-8")) if measured.is_file() else {}), human


def _agreement() -> Component:
    measured, human = results()
    rows, cells = [], []
    for item in human["figures"]:
        found = measured.get(item["benchmark"], {}).get("figures", {}).get(item["figure"])
        if found is None:
            continue
        rows.append(
            Agreement(
                item["label"], found["value"], found["low"], found["high"], item["human"], item["baseline"]
            )
        )
        cells.append(
            [
                item["label"],
                item["benchmark"],
                found["value"],
                found["low"],
                found["high"],
                item["human"],
                item["baseline"],
                measured[item["benchmark"]]["items"],
            ]
        )
    if not rows:
        return card(
            "Agreement with human annotation",
            html.P(
                "Not measured in this copy. benchmarks/write_results.py measures it on annotated corpora."
            ),
        )
    used = " · ".join(f"{name}: {m['items']:,} items, {m['split']}" for name, m in sorted(measured.items()))
    current = lexicon_hashes(LEXICONS)
    stale = [name for name, m in measured.items() if m["lexicons"] != current]
    note = f" Measured with an earlier lexicon: {', '.join(stale)}." if stale else ""
    fig = agreement_plot(
        rows,
        question="How far does it agree with careful readers?",
        subtitle="1 is full agreement; each row has its own metric. Nothing was fitted on these texts.",
        caption=f"{used} · 95 % interval by random groups · framing {__version__} · "
        + " ".join(human["references"].values()),
    )
    names = ("Figure", "Corpus", "framing", "95 % low", "95 % high", "People", "Best tool before", "Items")
    return chart(
        "agreement",
        fig,
        sentence="People agree only moderately on what is loaded: experts reach an alpha of about .4 word "
        "by word. A tool "
        f"cannot be surer than they are.{note}",
        data=Table([Column(n, i > 1) for i, n in enumerate(names)], cells),
    )


def _lexicons(query: Query) -> Component:
    name = query.one("lexicon", LEXICONS, LEXICONS[0])
    text = query.text("q").strip()[:80].lower()
    # As a dictionary has them: capitals beside small letters.
    entries = sorted(load_lexicon(name).entries, key=lambda e: (e.term.casefold(), e.term))
    kinds = sorted({e.category for e in entries})
    kind = query.one("category", kinds, "")
    found = [e for e in entries if (not kind or e.category == kind) and (not text or text in e.term.lower())]
    pages = pages_of(len(found), _ROWS)
    number = query.number("rows", pages)
    labels = _labels(name)
    rows = [
        [
            e.term,
            labels.get(e.category, e.category),
            e.strength,
            e.example or "–",
            e.counterexample or "–",
            e.alternative or "–",
        ]
        for e in found[(number - 1) * _ROWS : number * _ROWS]
    ]
    columns = [
        Column("Entry"),
        Column("Category"),
        Column("Strength", True, "0 to 1, for shading and the sentence probability; every mark counts 1"),
        Column("Counts in"),
        Column("Does not count in"),
        Column("Plainer"),
    ]

    return card(
        "Lexicons",
        html.P(
            "Written by this project; every example is found by the program, no counterexample is: both "
            "run as tests."
        ),
        bar(
            select(
                "lexicon",
                "Lexicon",
                {n: f"{n.replace('_', ' ')} ({len(load_lexicon(n).entries):,})" for n in LEXICONS},
                name,
            ),
            select("category", "Category", {"": "All", **{k: labels.get(k, k) for k in kinds}}, kind),
            search("q", "Entry contains", text),
        ),
        table(Table(columns, rows), caption=f"Entries of the lexicon {name}")
        if rows
        else html.P("No entry.", className="muted"),
        pager(
            number,
            pages,
            said=f"{number:,} of {pages:,}, {captions.number(len(found), 'entry', 'entries')}",
            always=True,
        ),
        id="lexicons",
    )


def _labels(lexicon: str) -> dict[str, str]:
    for name in (lexicon, *(_CODEBOOKS.values())):
        try:
            found = codebook(name)
        except FileNotFoundError:
            continue
        if {e.category for e in load_lexicon(lexicon).entries[:50]} <= set(found):
            return {key: str(value["label"]) for key, value in found.items()}
    return {}


def settings(data: Data) -> dict[str, Any]:
    """Return everything that a result depends on, for a paper’s appendix."""
    from framing.scores import method

    made = methods_of(data) or [method()]
    return {
        "corpus": data.name,
        "corpus_version": data.version(),
        "articles": len(data.articles()),
        # What the records say of themselves; a corpus may hold articles that were scored at different times.
        **(made[0] if len(made) == 1 else {"methods": made}),
    }


def _versions(data: Data) -> Component:
    hashes = lexicon_hashes(LEXICONS)
    rows = [[name, len(load_lexicon(name).entries), hashes[name][:12]] for name in LEXICONS]
    bibtex = (
        "@software{framing_dashboard,\n"
        "  author  = {{The framing-dashboard authors}},\n"
        "  title   = {framing-dashboard: loaded language, hedging and sources in news articles},\n"
        f"  version = {{{__version__}}},\n"
        "  year    = {2026}\n}"
    )
    return card(
        "Versions and citing",
        table(
            Table([Column("Lexicon"), Column("Entries", True), Column("SHA-256, first 12")], rows),
            caption="Lexicons in use",
        ),
        html.P(said) if (said := warning(data)) else None,
        html.H3("Cite"),
        html.Pre(bibtex, id="bibtex", tabIndex=0),
        html.P(
            f"Say the version ({__version__}), the lexicons ({lexicon_versions(data)}) and the corpus; "
            f"the settings below "
            "hold all three."
        ),
        html.H3("Settings"),
        html.Pre(json.dumps(settings(data), indent=1), id="settings", tabIndex=0),
        html.Div(
            [
                _copy("Copy citation", "bibtex"),
                _copy("Copy settings", "settings"),
            ],
            className="buttons",
        ),
        id="cite",
    )


def _copy(text: str, of: str) -> html.Button:
    return html.Button(text, type="button", className="button", id=f"copy-{of}", **{"data-copy": of})


PAGE = Page("/methods", "Methods", layout, companions.register)
