"""The ``framing`` command: one file a group of commands, all thin over the library."""

from __future__ import annotations

import typer

app = typer.Typer(
    name="framing",
    help="Score news articles for loaded language, hedging and source diversity, and compare outlets.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def main() -> None:
    """Run the command line; exit status 0 done, 1 some inputs could not be read, 2 wrong usage."""
    from framing.cli import benchmark, corpus, export, lexicon, score, serve, sources, stories, swap

    for group in (score, corpus, export, stories, sources, lexicon, swap, benchmark, serve):
        group.register(app)
    app()
