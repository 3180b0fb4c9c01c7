"""``framing swap``: do the scores hold when people, countries and parties are exchanged?"""

from __future__ import annotations

from typing import Annotated, Any

import typer

from framing.cli.options import Inputs
from framing.counting import number


def register(app: typer.Typer) -> None:
    """Add ``framing swap``."""

    @app.command()
    def swap(
        inputs: Inputs,
        text: Annotated[bool, typer.Option("--text", help="Print the swapped texts instead.")] = False,
        as_is: Annotated[bool, typer.Option("--as-is", help="Score the text exactly as given.")] = False,
    ) -> None:
        """Swap names of people, countries and parties; say for each article which scores change.

        One tab-separated row an article: id, names swapped, which scores differ (nothing, if all is well),
        what differs in the sources (for reading: who is one source can depend on names).
        Exit status 0: every score held; 1: some did not, or some inputs could not be read.
        """
        from framing.cli.console import Console
        from framing.reading import Item, Options, read_articles
        from framing.swap import compare_swapped, swap_names

        console = Console("swap")
        if not text:
            typer.echo("article\tnames\tdifferences\tsources")
        articles = names = changed = other = 0
        for found in read_articles(inputs, Options(titles=not as_is, markup=not as_is)):
            if not isinstance(found, Item):
                console.problem(found)
                continue
            articles += 1
            if text:
                typer.echo(swap_names(found.article.text).text)
                continue
            result = compare_swapped(found.article, as_is=as_is)
            names += result.names
            changed += bool(result.differences)
            other += bool(result.sources)
            what = "; ".join(
                f"{name}: {_short(old)} → {_short(new)}" for name, (old, new) in result.differences.items()
            )
            typer.echo(f"{result.id}\t{result.names}\t{what}\t{', '.join(result.sources)}")
        console.close()
        if not text:
            typer.echo(
                f"framing swap: {articles - changed:,} of {articles:,} articles unchanged, "
                f"{number(names, 'name')} swapped; the same sources in {articles - other:,}",
                err=True,
            )
        if changed or console.refused:
            raise typer.Exit(1)


def _short(value: Any) -> str:
    if not isinstance(value, list):
        return str(value)
    numbers = [item for item in value if isinstance(item, float)]
    return f"{len(value)} in all" + (f", sum {sum(numbers):.3f}" if numbers else "")
