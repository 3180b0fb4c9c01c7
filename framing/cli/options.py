"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.dates import Order
from framing.reading.columns import FIELDS

if TYPE_CHECKING:
    from framing.lexicon import Lexicon

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT...",
        help="Files (.txt .html .mhtml .csv .tsv .json .jsonl .parquet .zip .gz, feeds), folders, web "
        "addresses, - for standard input.",
        show_default=False,
    ),
]
Jobs = Annotated[int, typer.Option(min=0, help="Processes; 0 = all cores.")]
Dask = Annotated[
    str | None, typer.Option(metavar="ADDRESS", help="Work on a Dask cluster: tcp://scheduler:8786.")
]
Map = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="FIELD=COLUMN", help="Read FIELD from COLUMN; may be given several times."),
]
DateOrder = Annotated[
    str | None, typer.Option(metavar="dmy|mdy", help="What 03/04/2022 means: dmy 3 April, mdy 4 March.")
]
StoreUrl = Annotated[
    str | None,
    typer.Option("--store", metavar="URL", help="Database URL or file; the user's own file when not given."),
]


OwnLexicons = Annotated[
    list[str] | None,
    typer.Option(
        "--lexicon",
        metavar="[MEASURE=]FILE",
        help="Your own lexicon (.csv, .dic), beside ours; MEASURE: loaded (where none is given), hedge or "
        "booster; the category off switches an entry of ours off; repeatable.",
    ),
]


def own_lexicons(given: list[str] | None) -> list[Lexicon]:
    """Return the user's lexicons; one that cannot be used ends the command with status 2."""
    from framing.entries import LexiconError
    from framing.user_lexicon import CODEBOOKS, read_user_lexicon

    out: list[Lexicon] = []
    for one in given or []:
        measure, equals, name = one.partition("=")
        if not equals or measure not in CODEBOOKS:
            measure, name = "loaded", one
        try:
            out.append(read_user_lexicon(Path(name), measure=measure))
        except LexiconError as error:
            raise typer.BadParameter(str(error), param_hint="--lexicon") from error
        except OSError as error:
            raise typer.BadParameter(
                f"{name} cannot be read ({error.strerror or error}); give FILE or MEASURE=FILE with one of "
                f"{', '.join(CODEBOOKS)}",
                param_hint="--lexicon",
            ) from error
    return out


def columns_of(pairs: list[str] | None) -> dict[str, str]:
    """Return field → column of ``--map`` options; a wrong one ends the command with status 2."""
    out: dict[str, str] = {}
    for pair in pairs or []:
        field, equals, column = pair.partition("=")
        field = field.strip()
        if not equals or not column.strip():
            raise typer.BadParameter(
                f"{pair!r} is not FIELD=COLUMN, such as outlet=source", param_hint="--map"
            )
        if field not in FIELDS:
            raise typer.BadParameter(
                f"{field!r} is no field; use one of {', '.join(FIELDS)}", param_hint="--map"
            )
        if field in out:
            raise typer.BadParameter(f"{field!r} is given twice", param_hint="--map")
        out[field] = column.strip()
    return out


def order_of(value: str | None) -> Order | None:
    """Return the date order; anything but dmy and mdy ends the command with status 2."""
    if value is None or value in ("dmy", "mdy"):
        return value  # type: ignore[return-value]
    raise typer.BadParameter(f"{value!r} is neither dmy nor mdy", param_hint="--date-order")


def separate(inputs: list[str], output: Path | None) -> None:
    """End the command with status 2, before anything is written, where an input would be overwritten."""
    from framing.reading.containers import is_same

    for given in inputs:
        if output is not None and is_same(Path(given), output):
            raise typer.BadParameter(f"{given} is also an input; name another file", param_hint="--output")
