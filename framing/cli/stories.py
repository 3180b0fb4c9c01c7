"""``framing stories``: same-event groups of what is read, one a line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.options import DateOrder, Inputs, Jobs, Map, columns_of, order_of, separate


def register(app: typer.Typer) -> None:
    """Add ``framing stories``."""
    app.command()(stories)


def stories(
    inputs: Inputs,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="Write the groups here, one JSON object a line.")
    ],
    jobs: Jobs = 1,
    map_: Map = None,
    date_order: DateOrder = None,
) -> None:
    """Group articles that report the same event: two or more articles a group.

    Exit status 0: all done; 1: some inputs could not be read; 2: wrong usage.
    """
    from collections.abc import Iterator

    from framing.article import Article
    from framing.cli.console import Console
    from framing.jsontext import dump
    from framing.reading import Options, Problem, read_articles
    from framing.scratch import ScratchFull
    from framing.stories import group_stories

    console = Console("stories")
    separate(inputs, output)
    options = Options(columns_of(map_), order=order_of(date_order), leave_out=output)

    def articles() -> Iterator[Article]:
        for found in read_articles(inputs, options):
            if isinstance(found, Problem):
                console.problem(found)
            else:
                yield found.article

    try:
        groups = group_stories(articles(), jobs=jobs)
    except ScratchFull as error:
        console.say(str(error))
        raise typer.Exit(2) from error
    try:
        output.write_bytes(b"".join(dump(group.to_dict()) + b"\n" for group in groups))
    except OSError as error:
        console.say(f"{output} cannot be written ({error.strerror or error})")
        raise typer.Exit(2) from error
    if console.refused:
        raise typer.Exit(1)
