"""``framing export``: a corpus as tables, with everything needed to defend its numbers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli.options import StoreUrl
from framing.counting import number

if TYPE_CHECKING:
    from framing.store import Store


def register(app: typer.Typer) -> None:
    """Add ``framing export``."""
    app.command()(export)


def export(
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder to write; made when new.")],
    corpus: Annotated[
        str | None, typer.Option("--corpus", help="Corpus; not needed where there is one.")
    ] = None,
    texts: Annotated[
        bool, typer.Option("--texts/--no-texts", help="With or without what holds the articles' own words.")
    ] = True,
    charts: Annotated[
        bool,
        typer.Option(
            "--charts/--no-charts", help="With charts, where kaleido and a browser are, or without."
        ),
    ] = True,
    store: StoreUrl = None,
) -> None:
    """Write tables (CSV, Parquet), records, codebook, lexicons, citation and method versions."""
    from framing.export import export_corpus
    from framing.store import StoreError, open_store

    try:
        with open_store(store) as source:
            name = corpus or _only(source)
            files = export_corpus(source, name, output, texts=texts)
            if charts:
                files += _charts(source, name, output / "charts")
    except StoreError as error:
        typer.echo(f"framing export: {error}", err=True)
        raise typer.Exit(2) from error
    except OSError as error:
        typer.echo(f"framing export: {output} cannot be written ({error.strerror or error})", err=True)
        raise typer.Exit(2) from error
    typer.echo(f"“{name}”: {number(len(files), 'file')} in {output}")


def _charts(store: Store, name: str, folder: Path) -> list[str]:
    # The one place where a command of the library needs the dashboard's figures, and only if asked.
    from dashboard.charts import write_charts

    try:
        return write_charts(store, name, folder)
    except RuntimeError as error:
        typer.echo(f"framing export: no charts ({error}); everything else is there", err=True)
        return []


def _only(store: Store) -> str:
    names = [info.name for info in store.corpora()]
    if len(names) == 1:
        return names[0]
    have = f"there are {', '.join(names)}" if names else "nothing was imported yet"
    raise typer.BadParameter(f"name the corpus; {have}", param_hint="--corpus")
