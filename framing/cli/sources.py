"""``framing sources``: who is quoted or paraphrased in articles, as a table."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from framing.cli.options import DateOrder, Inputs, Map, columns_of, order_of
from framing.counting import number

if TYPE_CHECKING:
    from framing.record import ScoreRecord

_COLUMNS = ("source", "kind", "described as", "words", "quotations", "variants")
_WIDEST = 46


def register(app: typer.Typer) -> None:
    """Add ``framing sources``."""

    @app.command()
    def sources(
        inputs: Inputs,
        as_is: Annotated[
            bool, typer.Option("--as-is", help="Read the text exactly as given: nothing moved or removed.")
        ] = False,
        json_lines: Annotated[
            bool, typer.Option("--json", help="One JSON object a source instead of tables.")
        ] = False,
        map_: Map = None,
        date_order: DateOrder = None,
    ) -> None:
        """List the sources of each article: kind, description, attributed words, attributions with quotation.

        Exit status 0: all done; 1: some inputs could not be read, each named on stderr, the rest done;
        2: wrong usage.
        """
        from framing.cli.console import Console
        from framing.reading import Item, Options, read_articles
        from framing.scores import score_article

        options = Options(columns_of(map_), titles=not as_is, markup=not as_is, order=order_of(date_order))
        console = Console("sources")
        for found in read_articles(inputs, options):
            if not isinstance(found, Item):
                console.problem(found)
                continue
            record = score_article(found.article, as_is=as_is)
            rows = source_rows(record)
            if json_lines:
                for row in rows:
                    typer.echo(json.dumps({"id": record.id, **row}, ensure_ascii=False))
            else:
                typer.echo(table(record, rows))
        console.close()
        sys.stdout.flush()
        if console.refused:
            raise typer.Exit(1)


def source_rows(record: ScoreRecord) -> list[dict[str, Any]]:
    """Return one row a source: name, kind, description, attributed words, quotations, spellings.

    ``quotations`` counts the attributions with words in quotation marks, ``attributions`` all.
    """
    rows = []
    for source in record.sources:
        own = [a for a in record.attributions if a["source_id"] == source["id"]]
        rows.append(
            {
                "source": source["name"],
                "kind": source["kind"],
                "described_as": source["described_as"],
                "words": source["words"],
                "attributions": len(own),
                "quotations": sum(a["kind"] != "indirect" for a in own),
                "variants": source["variants"],
            }
        )
    return sorted(rows, key=lambda row: -row["words"])


def table(record: ScoreRecord, rows: list[dict[str, Any]]) -> str:
    """Return the sources of one article as lines of text, those with most words first."""
    heading = record.title or record.id
    open_ = sum(a["source_id"] is None for a in record.attributions)
    lines = [
        f"{heading}",
        f"{number(len(rows), 'source')}, {number(len(record.attributions), 'attribution')}, "
        f"{open_} of them without a source",
    ]
    if not rows:
        return "\n".join([*lines, ""])
    cells = [list(_COLUMNS)] + [
        [
            row["source"],
            row["kind"],
            row["described_as"] or "",
            str(row["words"]),
            str(row["quotations"]),
            ", ".join(row["variants"]),
        ]
        for row in rows
    ]
    cells = [[cell if len(cell) <= _WIDEST else cell[: _WIDEST - 1] + "…" for cell in line] for line in cells]
    widths = [max(len(line[k]) for line in cells) for k in range(len(_COLUMNS))]
    for line in cells:
        lines.append(
            "  ".join(
                cell.rjust(width) if k in (3, 4) else cell.ljust(width)
                for k, (cell, width) in enumerate(zip(line, widths, strict=True))
            ).rstrip()
        )
    return "\n".join([*lines, ""])
