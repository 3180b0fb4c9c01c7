"""How far apart two texts are: the chart of five measures, and what a reader's disagreement changes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import captions
from dashboard.comparing import join
from dashboard.components.chart import chart
from dashboard.components.shell import card
from dashboard.components.table import Column, Table, table
from dashboard.cut import cut
from dashboard.figures.dumbbell import Row, dumbbells
from dashboard.measures import CERTAINTY, HEDGING, LOADED, SOURCES, UNNAMED, VOICES, Measure
from framing.comparison.intervals import poisson_interval
from framing.comparison.pairs import poisson_ratio_interval

Record = Mapping[str, Any]
_RATES = (LOADED, HEDGING, CERTAINTY)
# A text has some hundred marks; more keys than this come from nobody's hand.
_MOST_KEYS = 2000


def rates(record: Record, measure: Measure, voice: str, struck: Collection[str] = ()) -> tuple[int, int]:
    """Return marks and words of one measure in one voice of the body, without the marks ``struck``.

    A text that is not English was not read for marks: it has no words that could hold any.
    """
    if any(warning["code"] == "not_english" for warning in record["warnings"]):
        return 0, 0
    marks = [
        s
        for s in record["spans"]
        if s["measure"] == measure.span
        and s["field"] == "text"
        and f"{s['measure']}-{s['field']}-{s['start']}" not in struck
    ]
    if voice == "all":
        return len(marks), record["words"]["total"]
    return sum(s["voice"] == voice for s in marks), record["words"][voice]


def difference_chart(
    a: Record,
    b: Record,
    voice: str,
    *,
    caption: str,
    struck: tuple[Collection[str], Collection[str]] = ((), ()),
) -> Component:
    """Return the dumbbell of the five measures with exact intervals, its sentence and numbers.

    ``struck``: keys of marks of A and of B that the reader disagrees with; they are not counted, and a
    hollow mark stands where the value was with them.
    """
    said = VOICES["" if voice == "all" else f"_{voice}"]
    rows: list[Row] = []
    lines: list[list[Any]] = []
    clear: list[Any] = []
    unclear: list[Any] = []
    missing: list[Any] = []
    for measure in _RATES:
        (na, wa), (nb, wb) = rates(a, measure, voice, struck[0]), rates(b, measure, voice, struck[1])
        before = [_rate(*rates(record, measure, voice)) for record in (a, b)]
        va, vb = _rate(na, wa), _rate(nb, wb)
        ia, ib = poisson_interval(na, wa), poisson_interval(nb, wb)
        rows.append(Row(measure.label, "marks per 1,000 words", va, vb, ia, ib, False, *before))
        ratio = poisson_ratio_interval(na, wa, nb, wb)
        differs = ratio is not None and not ratio[0] <= 1 <= ratio[1]
        kind = missing if va is None or vb is None else clear if differs else unclear
        kind.append((measure, va, vb))
        for letter, n, w, v, i in (("A", na, wa, va, ia), ("B", nb, wb, vb, ib)):
            lines.append([measure.label, letter, n, w, _round(v), *(map(_round, i) if i else (None, None))])
    for measure, unit in (
        (SOURCES, "equally heard sources"),
        (UNNAMED, "share of attributions"),
    ):
        va, vb = a["scores"].get(measure.key), b["scores"].get(measure.key)
        rows.append(Row(measure.label, unit, va, vb, share=measure.share))
        for letter, v in (("A", va), ("B", vb)):
            lines.append([measure.label, letter, None, None, _round(v), None, None])
    table = Table(
        [
            Column("Measure"),
            Column("Text"),
            Column("Marks", True),
            Column("Words", True),
            Column("Value", True),
            Column("Low, 95 %", True),
            Column("High, 95 %", True),
        ],
        lines,
    )
    fig = dumbbells(
        rows,
        question="How far apart are the two texts?",
        subtitle=f"Counted in {said}. A: {_short(a)}. B: {_short(b)}. "
        "Lines: what a text like this could give by chance (95 %)."
        + (" Hollow: before the marks you disagree with were taken out." if any(struck) else ""),
        caption=caption.replace("{voice}", said)
        + " · exact Poisson intervals · two texts, not their outlets"
        + (
            f" · without {captions.number(sum(map(len, struck)), 'mark')} a reader disagrees with"
            if any(struck)
            else ""
        ),
    )
    return chart(
        "difference",
        fig,
        sentence=_sentence(clear, unclear, missing, a, b, said),
        data=table,
        help="/methods",
    )


def _sentence(
    clear: Sequence[Any], unclear: Sequence[Any], missing: Sequence[Any], a: Record, b: Record, said: str
) -> str:
    if a["text"] == b["text"]:
        return "The two texts are the same: every difference is none."
    parts = []
    for measure, va, vb in clear:
        more, value, other = ("A", va, vb) if va > vb else ("B", vb, va)
        parts.append(
            f"{measure.label}: more in {more} ({value:.1f} against {other:.1f} per 1,000 words, {said})."
        )
    if unclear:
        joined = join([m.label.lower() for m, _, _ in unclear])
        parts.append(f"For {joined} these texts do not show a clear difference.")
    if missing:
        without = " and ".join(
            letter for letter, i in (("A", 1), ("B", 2)) if any(one[i] is None for one in missing)
        )
        joined = join([m.label.lower() for m, _, _ in missing])
        parts.append(
            f"{joined[0].upper()}{joined[1:]} cannot be compared: no English words of this kind in {without}."
        )
    parts.append("Two texts: this says nothing about their outlets.")
    return " ".join(parts)


def _short(record: Record) -> str:
    return f"“{cut(record['title'] or record['id'], 48)}”" + (
        f", {record['outlet']}" if record["outlet"] else ""
    )


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _rate(marks: int, words: int) -> float | None:
    return 1000 * marks / words if words else None


def read_votes(given: Any) -> tuple[frozenset[str], frozenset[str]]:
    """Return the keys of the marks of A and of B that a browser says its reader disagrees with.

    What does not have that form counts as nothing.
    """
    if not isinstance(given, dict):
        return frozenset(), frozenset()
    sides = (given.get(side) for side in ("a", "b"))
    a, b = (
        frozenset(k for k in keys[:_MOST_KEYS] if isinstance(k, str))
        if isinstance(keys, list)
        else frozenset()
        for keys in sides
    )
    return a, b


def marks_changed(a: Record, b: Record, voice: str, given: Any) -> Component | None:
    """Return what the reader's agreement and notes change: before and after, with the way to keep them."""
    if not isinstance(given, dict):
        return None
    struck = read_votes(given)
    agreed, notes = (_whole(given.get(name)) for name in ("agreed", "notes"))
    if not (any(struck) or agreed or notes):
        return None
    rows: list[list[Any]] = []
    for measure in _RATES:
        for letter, record, keys in (("A", a, struck[0]), ("B", b, struck[1])):
            (n, words), (left, _) = rates(record, measure, voice), rates(record, measure, voice, keys)
            if n != left:
                rows.append(
                    [measure.label, letter, n, left, _round(_rate(n, words)), _round(_rate(left, words))]
                )
    columns = [
        Column("Measure"),
        Column("Text"),
        Column("Marks before", True),
        Column("After", True),
        Column("Per 1,000 words before", True),
        Column("After", True),
    ]
    said = (
        f"You disagree with {captions.number(len(struck[0]), 'mark')} in A and {len(struck[1])} in B, agree "
        f"with {agreed}, and wrote {captions.number(notes, 'note')}."
    )
    return card(
        "What do your marks change?",
        html.P(said, role="status"),
        table(Table(columns, rows), caption="Counts before and after your disagreement")
        if rows
        else html.P(
            f"No rate in {VOICES['' if voice == 'all' else f'_{voice}']} changes.", className="muted"
        ),
        html.Div(
            [
                html.Button(
                    "Save your marks (CSV)", type="button", className="button", **{"data-my-marks": "save"}
                ),
                html.Button("Forget them", type="button", className="button", **{"data-my-marks": "forget"}),
            ],
            className="buttons my-marks",
        ),
        html.P(
            "Kept in this browser alone; the dashboard counts with them and does not store them.",
            className="muted small",
        ),
        id="my-marks",
    )


def _whole(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10**6 else 0
