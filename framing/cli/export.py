"""``framing export``: a corpus as tables, with everything needed to defend its numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.options import StoreUrl


def register(app: typer.Typer) -> None:
    """Add ``framing export``."""
    app.command()(export)


def export(
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder to write; made when new.")],
    corpus: Annotated[
        str | None, typer.Option("--corpus", help="Corpus; not needed where there is one.")
    ] = None,
    texts: Annotated[
        bool, typer.Option("--texts/--no-texts", help="Leave out what holds the articles' own words.")
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
    except StoreError as error:
        typer.echo(f"framing export: {error}", err=True)
        raise typer.Exit(2) from error
    except OSError as error:
        typer.echo(f"framing export: {output} cannot be written ({error.strerror or error})", err=True)
        raise typer.Exit(2) from error
    typer.echo(f"“{name}”: {len(files)} files in {output}")


def _only(store: object) -> str:
    from framing.store import Store

    assert isinstance(store, Store)
    names = [info.name for info in store.corpora()]
    if len(names) == 1:
        return names[0]
    have = f"there are {', '.join(names)}" if names else "nothing was imported yet"
    raise typer.BadParameter(f"name the corpus; {have}", param_hint="--corpus")
